import type { ReactElement } from 'react';
import { dayText } from '../parts/date-text';
import { numberText } from '../parts/number-text';
import { StateMark } from '../parts/state-mark';
import { useViewer } from '../parts/viewer';
import type { Checked } from './check-trail';

type Head = Checked['heads'][number];

const HeadLine = ({ head: { seq, at, holds, why } }: { readonly head: Head }): ReactElement => {
  const { locale } = useViewer();
  return <li><StateMark state={holds ? 'good' : 'bad'} word={holds ? 'Holds' : 'Does not hold'} /> <span>head of {dayText(at, locale)}, entry #{seq}{why === null ? '' : `: ${why}`}</span></li>;
};

const verdictOf = ({ wrong, heads }: Checked): { readonly state: 'good' | 'bad'; readonly words: string; readonly meaning: string } => {
  const broken = heads.filter(({ holds }) => !holds).length;
  if (wrong.length > 0 || broken > 0) return { state: 'bad', words: 'The trail was tampered with', meaning: 'What is listed here does not fit what was signed or chained. Keep the exported files and tell your administrator.' };
  if (heads.length === 0) return { state: 'good', words: 'Every entry follows from the one before it', meaning: 'A check against heads that were exported earlier proves also that nothing was rewritten as a whole: choose their file above.' };
  return { state: 'good', words: 'The trail is whole', meaning: 'Every entry follows from the one before it, and every exported head stands where it was signed.' };
};

/** What the check found, in words. */
export const TrailVerdict = ({ checked }: { readonly checked: Checked }): ReactElement => {
  const { locale } = useViewer();
  const { state, words, meaning } = verdictOf(checked);
  return (
    <div className="trail-verdict">
      <p><StateMark state={state} word={words} /></p>
      <p className="small quiet">{numberText(checked.checked, locale)} of {numberText(checked.total, locale)} entries checked. {meaning}</p>
      {checked.wrong.length > 0 && <ul role="list">{checked.wrong.map(({ seq, why }) => <li key={seq}>Entry #{seq}: {why}</li>)}</ul>}
      {checked.heads.length > 0 && <ul role="list">{checked.heads.map((head) => <HeadLine key={`${head.seq} ${head.at}`} head={head} />)}</ul>}
    </div>
  );
};
