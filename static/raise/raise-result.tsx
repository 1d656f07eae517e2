import type { ReactElement } from 'react';
import type { RaiseStep } from '../../src/contract/blockers';
import type { State } from '../../src/contract/figure';
import { StateMark } from '../parts/state-mark';

const names: Readonly<Record<RaiseStep['step'], string>> = { issue: 'New issue', link: 'Link', record: 'Request', flag: 'Flag', comment: 'Comment' };

const marks: Readonly<Record<RaiseStep['state'], { readonly state: Exclude<State, 'none'>; readonly word: string }>> = {
  done: { state: 'good', word: 'Done' }, failed: { state: 'bad', word: 'Failed' }, 'not-tried': { state: 'unknown', word: 'Not tried' },
};

/** What was written and what was not, thing by thing. */
export const StepList = ({ steps }: { readonly steps: readonly RaiseStep[] }): ReactElement => (
  <ul role="list" className="raise-steps">
    {steps.map(({ step, state, message }) => (
      <li key={step}><span className="raise-step-name">{names[step]}</span> <StateMark {...marks[state]} /> <span className="raise-step-words">{message}</span></li>
    ))}
  </ul>
);

/** The steps with what a second try made of some of them. */
export const mergedSteps = (before: readonly RaiseStep[], after: readonly RaiseStep[]): readonly RaiseStep[] =>
  before.map((step) => after.find((one) => one.step === step.step) ?? step);
