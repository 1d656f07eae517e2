import type { OutcomeCalls } from '../../../contract/value/outcome-calls';
import { counted } from '../../../analyse/words';
import { dayOfMinute, isoDay } from '../../../model/day';
import type { Objective } from '../../../model/value/objective';
import { changeTable } from '../../../store/value/table';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { programToChange } from '../row/program-to-change';

type Call = OutcomeCalls['freezeObjectives'];

const moved = (): Refusal => new Refusal('conflict', 'Somebody else changed one of these objectives meanwhile. Nothing was frozen; load them again and look at what you commit to.');

/** Those that were seen and are as they were seen; throws where one is not, or cannot be committed to. */
const toFreeze = (rows: readonly Objective[], { seen, incrementId, teamId }: Call['input']): readonly Objective[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return seen.map(({ id, version }) => {
    const row = byId.get(id);
    if (row === undefined || row.version !== version || row.incrementId !== incrementId || row.teamId !== teamId) throw moved();
    if (row.frozenOn !== null) throw new Refusal('bad-input', `“${row.name}” is frozen already. Nothing was frozen.`, { field: 'seen' });
    if (row.planned === null) throw new Refusal('bad-input', `“${row.name}” has no planned value. Give it one from 1 to 10 before it is committed to. Nothing was frozen.`, { field: 'seen' });
    return row;
  });
};

/** Commits a team to objectives of an increment, all of those named or none; what it is judged by is kept as of today. */
export const freezeObjectives = async (input: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { settings } = await programToChange(input.programId, viewer, 'manage');
  const today = dayOfMinute(Math.floor(Date.now() / 60_000), settings.timeZone);
  const increment = settings.increments.find(({ id }) => id === input.incrementId);
  if (increment === undefined) throw new Refusal('bad-input', 'There is no such increment any more. Nothing was frozen.', { field: 'incrementId' });
  await changeTable<Objective>(input.programId, 'objectives', (rows) => {
    const frozen = new Set(toFreeze(rows, input));
    const changes = [...frozen].map(({ name, planned }) => ({ what: `Objective “${name}”: committed`, before: null, after: `value ${planned}, frozen on ${isoDay(today)}` }));
    return {
      rows: rows.map((row) => (frozen.has(row) ? { ...row, version: row.version + 1, committed: true, frozenOn: today } : row)),
      note: { who: viewer.accountId, action: 'value-changed', people: [], issues: [], changes: [{ what: `Objectives of ${increment.name}`, before: null, after: `${counted(frozen.size, 'objective')} committed` }, ...changes] },
    };
  });
  return { frozen: input.seen.length };
};
