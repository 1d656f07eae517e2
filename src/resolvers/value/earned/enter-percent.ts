import { randomUUID } from 'node:crypto';
import type { EarnedCalls } from '../../../contract/value/earned-calls';
import { latestEntry } from '../../../analyse/value/earned/latest-entry';
import { packageIn } from '../../../analyse/value/package-plan';
import { isoDay, parseIsoDay } from '../../../model/day';
import type { EnteredPercent, PackageId } from '../../../model/value/work-package';
import { changeTable } from '../../../store/value/table';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { openNamingPackages } from '../row/open-naming-packages';
import { programToChange } from '../row/program-to-change';

type Call = EarnedCalls['enterPercent'];

const refuse = (message: string, field: string): Refusal => new Refusal('bad-input', `${message} Nothing was saved.`, { field });

/** Says how much of a package is done from a day on. Entries are kept: what was said before stays what was said. */
export const enterPercent = async ({ programId, package: id, from, percent, seen }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  await programToChange(programId, viewer, 'contribute');
  const { today: { program, value: { baseline } } } = await openNamingPackages(programId, viewer, () => [id]);
  const one = baseline === null ? undefined : packageIn(baseline, id as PackageId);
  const day = parseIsoDay(from);
  if (one === undefined) throw refuse('There is no such package in the baseline.', 'package');
  if (one.method !== 'entered') throw refuse('The percent of this package comes from its work in Jira, as its baseline has it.', 'package');
  if (day === null || day > program.asOf) throw refuse('How much is done is said of today or an earlier day.', 'from');
  const entry: EnteredPercent = { id: randomUUID(), version: 1, package: one.id, from: day, percent, postedOn: program.asOf, by: viewer.accountId };
  await changeTable<EnteredPercent>(programId, 'entered', (rows) => {
    const before = latestEntry(rows.filter((row) => row.package === one.id), program.asOf);
    if ((before?.id ?? null) !== seen) {
      throw new Refusal('conflict', `Somebody else entered ${before?.percent ?? 0}% from ${before === null ? '' : isoDay(before.from)} meanwhile. Nothing of yours was saved; look at it and enter yours again.`);
    }
    const change = { what: `${one.name}: percent complete from ${from}`, before: before === null ? null : `${before.percent}%`, after: `${percent}%` };
    return { rows: [...rows, entry], note: { who: viewer.accountId, action: 'value-changed', changes: [change], people: [], issues: one.id.startsWith('epic:') ? [Number(one.id.slice('epic:'.length))] : [], ...(one.projectId === null ? {} : { projects: [one.projectId] }) } };
  });
  return { id: entry.id };
};
