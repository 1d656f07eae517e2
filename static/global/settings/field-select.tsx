import type { ReactElement } from 'react';
import type { FieldChoice, FieldRow } from '../../../src/contract/settings';
import { askGlobal } from '../../bridge';
import { useAct } from '../../parts/act';
import { percentText } from '../../parts/number-text';
import { useViewer } from '../../parts/viewer';

type Candidate = FieldChoice['candidates'][number];

/** "Story Points (74% of its issues, suggested)". */
const useCandidateWords = ({ name, share, suggested }: Candidate): string => {
  const { locale } = useViewer();
  const parts = [share === null ? null : `${percentText(100 * share, locale, 0)} of its issues`, suggested ? 'suggested' : null];
  const told = parts.filter((part) => part !== null).join(', ');
  return told === '' ? name : `${name} (${told})`;
};

const CandidateOption = (candidate: Candidate): ReactElement => <option value={candidate.id}>{useCandidateWords(candidate)}</option>;

type FieldSelectProps = {
  readonly label: string;
  readonly row: FieldRow;
  readonly choice: FieldChoice;
  readonly at: { readonly programId: string; readonly projectId: string };
  readonly changed: () => void;
};

/** Chooses the field of one use; a mapped field that does not fit any more stays there until another one is chosen. */
export const FieldSelect = ({ label, row: { use, field, fieldName }, choice: { candidates }, at, changed }: FieldSelectProps): ReactElement => {
  const { busy, problem, run } = useAct();
  const gone = field !== null && candidates.every(({ id }) => id !== field);
  const map = (next: string): void => run(() => askGlobal('mapField', { ...at, use, field: next === '' ? null : next }), changed);
  return (
    <>
      <select className="cell-select" aria-label={label} disabled={busy} value={field ?? ''} onChange={(event) => map(event.target.value)}>
        <option value="">None</option>
        {gone && <option value={field}>{fieldName ?? field}</option>}
        {candidates.map((candidate) => <CandidateOption key={candidate.id} {...candidate} />)}
      </select>
      {problem !== null && <p className="field-wrong" role="alert">{problem.message}</p>}
    </>
  );
};
