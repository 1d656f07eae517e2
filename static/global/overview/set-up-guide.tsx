import Button from '@atlaskit/button/new';
import { type ReactElement } from 'react';
import type { SetUpStep } from '../../../src/contract/settings';
import type { Panel } from '../route';
import './set-up-guide.css';

type GuideProps = { readonly steps: readonly SetUpStep[]; readonly show: (panel: Panel) => void };

/** Where a step is done, if that is a part of this page: its id. */
const places: Readonly<Partial<Record<SetUpStep['key'], string>>> = { suggestions: 'suggestions', deadline: 'deadline', fix: 'fix-today' };

const goTo = (id: string): void => {
  const place = document.getElementById(id);
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
};

const Step = ({ step, number, show }: { readonly step: SetUpStep; readonly number: number; readonly show: GuideProps['show'] }): ReactElement => {
  const place = places[step.key];
  const act = (): void => {
    if (step.key === 'assumptions' || (step.key === 'deadline' && step.done)) show({ kind: 'assumptions' });
    else if (step.key === 'publish') show({ kind: 'share' });
    else if (place !== undefined) goTo(place);
  };
  const leads = step.key !== 'projects' && !(step.done && (step.key === 'suggestions' || step.key === 'fix'));
  return (
    <li className={`step${step.done ? ' step-done' : ''}`}>
      <span className="step-mark" aria-hidden="true">{step.done ? '✓' : number}</span>
      <span className="step-words">
        <span className="step-title">
          {step.key === 'publish' && <Button appearance="primary" spacing="compact" onClick={act}>{step.title}</Button>}
          {step.key !== 'publish' && (leads ? <a role="button" href="#" className="word-link" onClick={(event) => { event.preventDefault(); act(); }}>{step.title}</a> : step.title)}
          <span className="only-heard">{step.done ? ', done' : ', open'}</span>
        </span>
        <span className="small quiet">{step.text}</span>
      </span>
    </li>
  );
};

/** How far a draft is and what comes next. Every step can wait; the strip goes away once the program is published. */
export const SetUpGuide = ({ steps, show }: GuideProps): ReactElement | null => {
  if (steps.length === 0) return null;
  return (
    <section className="set-up" aria-label="Setting up">
      <ol role="list" className="steps">{steps.map((step, at) => <Step key={step.key} step={step} number={at + 1} show={show} />)}</ol>
    </section>
  );
};
