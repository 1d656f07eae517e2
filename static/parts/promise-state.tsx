import type { ReactElement } from 'react';
import type { PromiseView } from '../../src/contract/blockers';
import type { State } from '../../src/contract/figure';
import { StateMark } from './state-mark';

type PromiseState = PromiseView['state'];

export const promiseWords: Readonly<Record<PromiseState, string>> = {
  asked: 'Asked, no answer yet',
  accepted: 'Accepted',
  countered: 'Another day offered',
  declined: 'Declined',
  kept: 'Kept',
  'kept-late': 'Kept, late',
  broken: 'Broken',
  'not-needed': 'Not needed any more',
};

const states: Readonly<Record<PromiseState, Exclude<State, 'none'>>> = {
  asked: 'unknown', accepted: 'good', countered: 'watch', declined: 'bad', kept: 'good', 'kept-late': 'watch', broken: 'bad', 'not-needed': 'unknown',
};

/** How a request between teams stands, as icon and words. */
export const PromiseState = ({ state }: { readonly state: PromiseState }): ReactElement => <StateMark state={states[state]} word={promiseWords[state]} />;
