import { randomUUID } from 'node:crypto';
import type { EarnedCalls } from '../../../contract/value/earned-calls';
import { packageIn } from '../../../analyse/value/package-plan';
import { isoDay, parseIsoDay } from '../../../model/day';
import { type ActKind, latestAct, type PackageAct } from '../../../model/value/package-act';
import type { Program } from '../../../model/program';
import type { TrailNote } from '../../../model/trail-note';
import type { BaselinePackage, PackageId } from '../../../model/value/work-package';
import { changeTable } from '../../../store/value/table';
import { epicIds } from '../../../view/value/costs/parts';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { epicsAmong } from '../row/open-naming-packages';
import { openToManage } from '../row/open-to-manage';
import { programToChange } from '../row/program-to-change';

type Call = EarnedCalls['actOnPackage'];

const refuse = (message: string, field: string): Refusal => new Refusal('bad-input', `${message} Nothing was saved.`, { field });

const words: Readonly<Record<ActKind, string>> = { pass: 'passed', 'take-back': 'not passed', stop: 'stopped', resume: 'goes on' };

/** What the package stands at by itself, so that saying it again says nothing. */
const unless: Readonly<Record<ActKind, ActKind | null>> = { pass: null, stop: null, 'take-back': 'pass', resume: 'stop' };

const already: Readonly<Record<ActKind, string>> = {
  pass: 'It is passed on that day already.', 'take-back': 'It is not passed on that day: take it back from the day on which it was passed, or from a later one.',
  stop: 'It is stopped on that day already.', resume: 'It is not stopped on that day: let it go on from the day on which it was stopped, or from a later one.',
};

const packageOf = ({ value: { baselines } }: Program, id: string): BaselinePackage => {
  const last = baselines.at(-1);
  const one = last === undefined ? undefined : packageIn(last, id as PackageId);
  if (one === undefined) throw refuse('There is no such package in the baseline.', 'package');
  return one;
};

const check = ({ asOf, value: { baselines } }: Program, one: BaselinePackage, { act, gate, reason, from }: Call['input']): number => {
  const day = parseIsoDay(from);
  const first = baselines[0]?.from ?? asOf;
  if (day === null || day > asOf) throw refuse('It is said of today or an earlier day.', 'from');
  if (gate !== null && !(one.gates ?? []).some(({ name }) => name === gate)) throw refuse('The baseline has no such gate for this package.', 'gate');
  if (gate === null && day < first) throw refuse(`Before ${isoDay(first)} there was no plan to stop.`, 'from');
  if (act !== 'pass' && reason === '') throw refuse('Say why: it stands in the trail.', 'reason');
  return day;
};

const noteOf = ({ id, name, projectId }: BaselinePackage, entry: PackageAct, before: PackageAct | null, viewer: Viewer): TrailNote => ({
  who: viewer.accountId, action: 'value-changed', people: [], issues: epicIds([id]),
  changes: [{
    what: `${name}: ${entry.gate === null ? 'standing' : `gate ${entry.gate}`} from ${isoDay(entry.from)}`,
    before: before === null ? null : `${words[before.act]} from ${isoDay(before.from)}`, after: `${words[entry.act]}${entry.reason === '' ? '' : `: ${entry.reason}`}`,
  }],
  ...(projectId === null ? {} : { projects: [projectId] }),
});

const changed = ({ act, from }: PackageAct): Refusal =>
  new Refusal('conflict', `Somebody else said meanwhile that it is ${words[act]} from ${isoDay(from)}. Nothing of yours was saved; look at it and repeat yours if it is still needed.`);

/** Passes a gate, takes that back, stops a package or lets it go on, from a day on. What was said before stays what was said. */
export const actOnPackage = async (input: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { programId, act, gate, reason, seen } = input;
  const record = await programToChange(programId, viewer, 'manage');
  const { program } = await openToManage(record, viewer, (seen) => ({ ids: epicsAmong(seen, [input.package]) }));
  const one = packageOf(program, input.package);
  const from = check(program, one, input);
  const entry: PackageAct = { id: randomUUID(), version: 1, package: one.id, act, gate, from, reason, postedOn: program.asOf, by: viewer.accountId };
  await changeTable<PackageAct>(programId, 'acts', (rows) => {
    const own = rows.filter((row) => row.package === one.id && row.gate === gate);
    const last = own.at(-1) ?? null;
    if (last !== null && last.id !== seen) throw changed(last);
    const before = latestAct(own, gate, from);
    if (before === null ? unless[act] !== null : before.act === act) throw refuse(already[act], 'from');
    return { rows: [...rows, entry], note: noteOf(one, entry, before, viewer) };
  });
  return { id: entry.id };
};
