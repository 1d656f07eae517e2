import type { GlobalCalls } from '../../../contract/calls';
import type { RememberedForm, FileForm } from '../../../model/value/csv/match-headings';
import type { SheetName, SheetRow } from '../../../model/value/csv/sheet';
import type { TrailNote } from '../../../model/trail-note';
import { changeTable, readTable } from '../../../store/value/table';
import { saveRow } from '../../../store/value/change-row';
import { RowConflict } from '../../../store/value/change-row';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { openSheet, planSheet, rememberable, seenOf, type SheetAtHand, withOwners } from './plan-sheet';
import { formOf } from './preview-sheet';

type Call = GlobalCalls['importSheet'] | GlobalCalls['importBook'];

const names: Readonly<Record<SheetName, string>> = { lines: 'Cost lines', baselines: 'Baselines', entered: 'Percents complete', acts: 'Gates and stops', objectives: 'Objectives', benefits: 'Benefits', risks: 'Risks' };

const note = (sheet: SheetName, { new: added, changed }: { readonly new: number; readonly changed: number }, viewer: Viewer): TrailNote => ({
  who: viewer.accountId, action: 'value-imported', people: [], issues: [],
  changes: [{ what: names[sheet], before: null, after: `${added} new, ${changed} changed` }],
});

const demandWhole = (problems: readonly { readonly line: number; readonly message: string }[]): void => {
  const [first] = problems;
  if (first !== undefined) throw new Refusal('bad-input', `${problems.length} things are wrong with the file, the first in line ${first.line}: ${first.message}. Nothing was imported.`, { field: 'uploadId' });
};

/** Raised to leave a table as it is: there is nothing to change. */
class NothingNew extends Error {
  override readonly name = 'NothingNew';
}

const remember = async ({ sheet, remembered }: SheetAtHand, form: FileForm, programId: string, viewer: Viewer): Promise<void> => {
  const kept = rememberable(form);
  if (remembered !== null && JSON.stringify(rememberable(remembered)) === JSON.stringify(kept)) return;
  const row: RememberedForm = { ...kept, id: sheet.name, version: remembered?.version ?? 0 };
  const changes = [{ what: `How ${names[sheet.name].toLowerCase()} are read from a file`, before: null, after: `${Object.values(kept.columns).filter((key) => key !== null).length} columns` }];
  try {
    await saveRow(programId, 'mappings', row, { who: viewer.accountId, action: 'value-changed', changes, people: [], issues: [] });
  } catch (error) {
    // Somebody else's file was remembered meanwhile: that one will do as well.
    if (!(error instanceof RowConflict)) throw error;
  }
};

/**
 * Brings all rows of an uploaded file in, or none of them. What would be written must be what was looked at: where the
 * table changed meanwhile so that it would be something else, nothing is written.
 */
export const importSheet = async ({ form, seen, ...asked }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const used = formOf(form);
  const held = await withOwners(await openSheet(asked, viewer), used, await readTable(asked.programId, asked.sheet));
  let counts: Call['output'] = { new: 0, changed: 0, same: 0 };
  try {
    await changeTable<SheetRow>(asked.programId, asked.sheet, (stored) => {
      const plan = planSheet(held, used, stored);
      demandWhole(plan.problems);
      if (seenOf(held, used, plan) !== seen) throw new Refusal('conflict', 'The table was changed meanwhile, so that the file would do something else now. Nothing was imported: look at the preview again.');
      counts = plan.counts;
      if (counts.new + counts.changed === 0) throw new NothingNew();
      return { rows: plan.rows, note: note(asked.sheet, counts, viewer) };
    });
  } catch (error) {
    if (!(error instanceof NothingNew)) throw error;
  }
  await remember(held, used, asked.programId, viewer);
  return counts;
};
