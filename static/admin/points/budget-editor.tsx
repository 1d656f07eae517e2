import { useState, type ReactElement } from 'react';
import type { BudgetKind, BudgetRow } from '../../../src/contract/health';
import { askAdmin } from '../../bridge';
import { useAct } from '../../parts/act';
import { PlainButton } from '../../parts/button';
import { numberText } from '../../parts/number-text';
import { ProblemPanel } from '../../parts/problem';
import { useViewer } from '../../parts/viewer';
import { causeWords } from './causes';

const hints: Readonly<Record<BudgetKind, string>> = {
  pull: 'More reads new projects sooner.', events: 'More keeps up with bulk edits.', sweep: 'More finds sooner what Jira did not tell.', flags: 'More flags issues sooner.', person: 'When one person’s is used up, lists wait for the next hour; figures stay.',
};

const [LEAST, MOST] = [100, 500_000];

type Drafts = Readonly<Partial<Record<BudgetKind, string>>>;

const isUsable = (text: string): boolean => /^\d{1,6}$/.test(text) && Number(text) >= LEAST && Number(text) <= MOST;

type FieldProps = { readonly row: BudgetRow; readonly text: string; readonly change: (text: string) => void };

const Field = ({ row, text, change }: FieldProps): ReactElement => {
  const { locale } = useViewer();
  const { cause, reserved, standard } = row;
  return (
    <label className="field budget">
      <span>{cause === 'person' ? 'What one person looks at' : causeWords[cause]}</span>
      <input type="text" inputMode="numeric" value={text} aria-invalid={!isUsable(text)} onChange={(event) => change(event.target.value.trim())} />
      <span className="small quiet">{reserved === null ? '' : `${numberText(reserved, locale)} set aside in this hour. `}{hints[cause]} The app’s own: {numberText(standard, locale)}.</span>
      {!isUsable(text) && <span className="field-wrong" role="alert">A whole number from {numberText(LEAST, locale)} to {numberText(MOST, locale)}.</span>}
    </label>
  );
};

type EditorProps = { readonly budgets: readonly BudgetRow[]; readonly version: number; readonly changed: () => void };

/** How many of Jira's points an hour the app may spend by itself, and on what, and for one person who looks. */
export const BudgetEditor = ({ budgets, version, changed }: EditorProps): ReactElement => {
  const [drafts, setDrafts] = useState<Drafts>({});
  const [saved, setSaved] = useState(false);
  const { busy, problem, run } = useAct();
  const textOf = ({ cause, hourly }: BudgetRow): string => drafts[cause] ?? String(hourly);
  const edited = budgets.some((row) => textOf(row) !== String(row.hourly));
  const usable = budgets.every((row) => isUsable(textOf(row)));
  const wanted = Object.fromEntries(budgets.map((row) => [row.cause, Number(textOf(row))])) as Record<BudgetKind, number>;
  const save = (): void => run(() => askAdmin('saveBudgets', { version, budgets: wanted }), () => { setSaved(true); changed(); });
  const discard = (): void => { setDrafts({}); changed(); };
  return (
    <section className="card" aria-label="Budgets">
      <h2>What the app may spend</h2>
      <p className="small quiet">In points an hour. By itself it reads, follows, looks and flags; where one of these is used up, that work waits for the next hour: nothing is lost, and pages say how old they are.</p>
      <div className="budgets">
        {budgets.map((row) => <Field key={row.cause} row={row} text={textOf(row)} change={(text) => { setSaved(false); setDrafts({ ...drafts, [row.cause]: text }); }} />)}
      </div>
      {problem !== null && <ProblemPanel problem={problem} retry={problem.code === 'conflict' ? discard : save} />}
      <p>
        <PlainButton look="primary" disabled={busy || !edited || !usable} onClick={save}>Save budgets</PlainButton>{' '}
        {edited && <PlainButton disabled={busy} onClick={() => setDrafts({})}>Discard</PlainButton>}
        {saved && !edited && <span className="small quiet" role="status"> Saved</span>}
      </p>
    </section>
  );
};
