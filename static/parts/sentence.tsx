import type { ReactElement } from 'react';
import type { State } from '../../src/contract/figure';
import { StateMark } from './state-mark';
import type { OpenEvidence } from './tile';

export type SentencePart = { readonly text: string; readonly measure: string | null };

/** Words in which every part that rests on a measure opens that measure's evidence. */
export const Parts = ({ parts, open }: { readonly parts: readonly SentencePart[]; readonly open: OpenEvidence }): ReactElement => (
  <>
    {parts.map(({ text, measure }, index) => {
      const words = measure === null
        ? <span>{text}</span>
        : <button type="button" className="word-link" onClick={() => open(measure)}>{text}</button>;
      return <span key={index}>{words}</span>;
    })}
  </>
);

type StateSentenceProps = {
  readonly state: State;
  readonly word: string;
  readonly parts: readonly SentencePart[];
  readonly open: OpenEvidence;
};

/** The one sentence that says how the program stands. */
export const StateSentence = ({ state, word, parts, open }: StateSentenceProps): ReactElement => (
  <p className={`sentence sentence-${state}`}>
    <StateMark state={state === 'none' ? 'unknown' : state} word={word} />{' '}
    <span className="sentence-words"><Parts parts={parts} open={open} /></span>
  </p>
);
