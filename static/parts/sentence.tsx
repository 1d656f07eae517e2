import { Fragment, type ReactElement } from 'react';
import type { State } from '../../src/contract/figure';
import { StateMark } from './state-mark';
import type { OpenEvidence } from './tile';
import { WordLink } from './word-link';
import { Told } from './told-text';

export type SentencePart = { readonly text: string; readonly measure: string | null };

type PartsProps = { readonly parts: readonly SentencePart[]; readonly between: string; readonly open: OpenEvidence };

/** What stands before a part: nothing at the beginning, nor before a part that brings its own comma or stop. */
export const gapBefore = (parts: readonly SentencePart[], index: number, between: string): string =>
  index === 0 || /^[\s,.;:)]/.test(parts[index]?.text ?? '') ? '' : between;

/** Words in which every part that rests on a measure opens that measure's evidence. */
export const Parts = ({ parts, between, open }: PartsProps): ReactElement => (
  <>
    {parts.map(({ text, measure }, index) => (
      <Fragment key={index}>
        {gapBefore(parts, index, between)}
        {measure === null ? <Told text={text} /> : <WordLink act={() => open(measure)}><Told text={text} /></WordLink>}
      </Fragment>
    ))}
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
    <span className="sentence-words"><Parts parts={parts} between=" " open={open} /></span>
  </p>
);
