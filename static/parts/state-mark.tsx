import type { ReactElement } from 'react';
import type { State } from '../../src/contract/figure';

/** Shape as well as colour tells the states apart, so that neither is needed alone. */
const shapes: Readonly<Record<Exclude<State, 'none'>, ReactElement>> = {
  good: <path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.7 5.2-4.2 4.6a.75.75 0 0 1-1.1 0L4.3 8.6l1.1-1 1.5 1.6 3.7-4 1.1 1Z" />,
  watch: <path d="M7.1 1.6a1 1 0 0 1 1.8 0l6 11.9a1 1 0 0 1-.9 1.5H2a1 1 0 0 1-.9-1.5l6-11.9ZM7.25 6v4h1.5V6h-1.5Zm.75 5a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z" />,
  bad: <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5l4-4Zm2.25 3v5h1.5V4h-1.5ZM8 10.2a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z" />,
  unknown: <path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Zm0 1.8c-1.5 0-2.4.9-2.5 2.3h1.4c0-.6.4-1 1.1-1 .6 0 1 .3 1 .8 0 1.1-1.8 1-1.8 2.9h1.4c0-1.2 1.9-1.3 1.9-3 0-1.2-1-2-2.5-2ZM8 10a.9.9 0 1 0 0 1.8A.9.9 0 0 0 8 10Z" />,
};

export const stateWords: Readonly<Record<Exclude<State, 'none'>, string>> = {
  good: 'Good', watch: 'Watch', bad: 'Off track', unknown: 'Unknown',
};

export const StateIcon = ({ state }: { readonly state: Exclude<State, 'none'> }): ReactElement => (
  <svg className={`state-icon state-${state}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fillRule="evenodd">
    {shapes[state]}
  </svg>
);

/** The state as icon and word; nothing where the measure has no threshold. */
export const StateMark = ({ state, word }: { readonly state: State; readonly word?: string }): ReactElement | null => {
  if (state === 'none') return null;
  return (
    <span className={`state-mark state-${state}`}>
      <StateIcon state={state} />
      <span>{word ?? stateWords[state]}</span>
    </span>
  );
};
