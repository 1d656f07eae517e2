import { randomUUID } from 'node:crypto';
import type { OutcomeCalls } from '../../../contract/value/outcome-calls';
import { dayOfMinute, parseIsoDay } from '../../../model/day';
import { may } from '../../../model/roles';
import type { Benefit } from '../../../model/value/benefit';
import type { Aim } from '../../../model/value/objective';
import { readTable } from '../../../store/value/table';
import { Refusal } from '../../refusal';
import { rolesFor } from '../../roles-of';
import type { Viewer } from '../../viewer';
import { addRow, changeRow, takeRow, type Names } from '../row/change-row';
import { namedWork, relinked } from '../row/named-work';
import { programToChange } from '../row/program-to-change';
import { benefitKind } from './kind';

type Call<Name extends keyof OutcomeCalls> = OutcomeCalls[Name];

const refuse = (message: string, field: string): Refusal => new Refusal('bad-input', `${message} Nothing was saved.`, { field });

const checkAim = async (programId: string, aimId: string | null): Promise<void> => {
  if (aimId !== null && !(await readTable<Aim>(programId, 'aims')).some(({ id }) => id === aimId)) throw refuse('There is no such aim any more.', 'aimId');
};

const peopleOf = (before: Benefit | null, after: Benefit): Names => ({ people: [...new Set([before?.owner, after.owner].flatMap((one) => one ?? []))] });

/** Adds a benefit, or changes one; its readings and its money stay as they are. */
export const saveBenefit = async (input: Call<'saveBenefit'>['input'], viewer: Viewer): Promise<Call<'saveBenefit'>['output']> => {
  const { programId, id, version, name, unit, baseline, target, owner, aimId } = input;
  const record = await programToChange(programId, viewer, 'manage');
  await checkAim(programId, aimId);
  const { program, projects, issues: epics } = await namedWork(record, viewer, input.epics, input.projects);
  const sees = new Set(program.projects.map((project) => project.id));
  const said = { name, unit, baseline, target, owner, aimId, reviewOn: input.reviewOn === null ? null : parseIsoDay(input.reviewOn) };
  if (id === null) {
    const row: Benefit = { ...said, id: randomUUID(), version: 0, programId, readings: [], money: [], projects, epics };
    const added = await addRow(benefitKind, programId, row, viewer, peopleOf(null, row));
    return { id: added.id, version: added.version };
  }
  const saved = await changeRow<Benefit>(benefitKind, { programId, id, version }, viewer, (stored) => ({
    ...stored, ...said, projects: relinked(stored.projects, projects, (one) => sees.has(one)), epics: relinked(stored.epics ?? [], epics, (one) => program.byId.has(one)),
  }), peopleOf);
  return { id: saved.id, version: saved.version };
};

const MOST_READINGS = 400;

/** Keeps what was measured on a day, one reading a day, or takes it away. */
export const saveReading = async ({ on, value, ...seen }: Call<'saveReading'>['input'], viewer: Viewer): Promise<Call<'saveReading'>['output']> => {
  const { settings } = await programToChange(seen.programId, viewer, 'contribute');
  const day = parseIsoDay(on);
  if (day === null || day > dayOfMinute(Math.floor(Date.now() / 60_000), settings.timeZone)) throw refuse('A reading is of today or of an earlier day.', 'on');
  const { version } = await changeRow<Benefit>(benefitKind, seen, viewer, (stored) => {
    const others = stored.readings.filter((reading) => reading.on !== day);
    if (others.length >= MOST_READINGS) throw refuse(`A benefit has at most ${MOST_READINGS} readings; take an old one away first.`, 'on');
    return { ...stored, readings: (value === null ? others : [...others, { on: day, value }]).toSorted((a, b) => a.on - b.on) };
  });
  return { version };
};

/** Money that somebody put in is not for those to throw away who are not shown it. */
const mayTake = (money: boolean) => (row: Benefit): void => {
  if (row.money.length === 0 || money) return;
  throw new Refusal('not-allowed', 'This benefit is put in money. Somebody with the finance role has to take the money out first, or the benefit away. Nothing was removed.');
};

/** Takes a benefit away with its readings and, where finance does it, with its money. */
export const removeBenefit = async (seen: Call<'removeBenefit'>['input'], viewer: Viewer): Promise<Call<'removeBenefit'>['output']> => {
  const record = await programToChange(seen.programId, viewer, 'manage');
  const money = may(await rolesFor(record, viewer, { fresh: true }), 'keep-money');
  await takeRow<Benefit>(benefitKind, seen, viewer, mayTake(money), (row) => peopleOf(null, row));
  return {};
};
