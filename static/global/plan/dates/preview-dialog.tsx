import { useState, type ReactElement } from 'react';
import type { DatesApplied, DatesPreview } from '../../../../src/contract/plan';
import { askGlobal } from '../../../bridge';
import { Moved } from '../../../editors/changes-effect';
import { useAct } from '../../../parts/act';
import { useAnswer } from '../../../parts/answer';
import { PlainButton } from '../../../parts/button';
import { Dialog } from '../../../parts/dialog';
import { ProblemPanel } from '../../../parts/problem';
import { Loading, RowsSkeleton } from '../../../parts/skeleton';
import { StateIcon } from '../../../parts/state-mark';
import { Told } from '../../../parts/told-text';
import { ChangeItem } from './change-list';
import { changesOf, only, type Drafts } from './drafts';

type PreviewProps = {
  readonly programId: string;
  readonly drafts: Drafts;
  /** What becomes of them is told with what was sent. */
  readonly applied: (outcome: DatesApplied) => void;
  readonly close: () => void;
};

const Figures = ({ figures }: Pick<DatesPreview, 'figures'>): ReactElement => (
  <section aria-label="Figures that move">
    <h3>Figures</h3>
    {figures.length === 0 ? <p className="quiet">No figure moves.</p> : <ul role="list" className="moved">{figures.map(({ before, after }) => <Moved key={after.measure} before={before} after={after} />)}</ul>}
  </section>
);

const Dependencies = ({ dependencies }: Pick<DatesPreview, 'dependencies'>): ReactElement | null => (dependencies.length === 0 ? null : (
  <section aria-label="Dependencies that change">
    <h3>Dependencies</h3>
    <ul role="list" className="plan-effects">
      {dependencies.map(({ text, better }) => <li key={text}><StateIcon state={better ? 'good' : 'bad'} /><span className="only-heard">{better ? 'Better:' : 'Worse:'}</span> <span dir="auto"><Told text={text} /></span></li>)}
    </ul>
  </section>
));

const Changes = ({ rows, drafts }: Pick<DatesPreview, 'rows'> & { readonly drafts: Drafts }): ReactElement => (
  <ul role="list" className="plan-changes">
    {rows.map(({ change, summary, may }) => {
      const draft = drafts.get(change.key);
      return draft === undefined ? null : (
        <ChangeItem key={change.key} draft={draft} summary={summary}>
          {!may.ok && <p className="plan-may-not"><StateIcon state="bad" /> <span dir="auto"><Told text={may.why ?? 'You may not change it.'} /></span></p>}
        </ChangeItem>
      );
    })}
  </ul>
);

const Previewed = ({ preview, drafts }: { readonly preview: DatesPreview; readonly drafts: Drafts }): ReactElement => (
  <>
    <Changes rows={preview.rows} drafts={drafts} />
    <Figures figures={preview.figures} />
    <Dependencies dependencies={preview.dependencies} />
  </>
);

const applyWords = (count: number): string => (count === 1 ? 'Apply 1 change in Jira as you' : `Apply ${count} changes in Jira as you`);

/** The list of changes with what would follow, before anything is written; then one press writes those that this person may make. */
export const PreviewDialog = ({ programId, drafts, applied, close }: PreviewProps): ReactElement => {
  const [asked] = useState(drafts);
  const { value: preview, problem, again } = useAnswer(() => askGlobal('previewDates', { programId, changes: changesOf(asked) }), 'preview');
  const { busy, problem: failed, run } = useAct();
  const allowed = new Set(preview?.rows.flatMap(({ change, may }) => (may.ok ? [change.key] : [])));
  const apply = (): void => run(() => askGlobal('applyDates', { programId, changes: changesOf(only(asked, allowed)) }), applied);
  return (
    <Dialog
      title="New dates" close={close}
      actions={<>
        <PlainButton look="primary" disabled={busy || allowed.size === 0} onClick={apply}>{busy ? 'Writing to Jira…' : applyWords(allowed.size)}</PlainButton>
        <PlainButton disabled={busy} onClick={close}>Back to the plan</PlainButton>
      </>}
    >
      {preview === null && problem === null && <Loading what="what these dates change"><RowsSkeleton count={Math.min(4, asked.size + 1)} /></Loading>}
      {preview === null && problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {preview !== null && <Previewed preview={preview} drafts={asked} />}
      {failed !== null && <ProblemPanel problem={failed} />}
    </Dialog>
  );
};
