import { isoDay } from '../../day';
import type { Objective } from '../objective';
import { issuesIn } from './issues-cell';
import type { Sheet } from './sheet';

const yesNo = ['yes', 'no'] as const;

const asWord = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no');
const asText = (value: number | null): string => (value === null ? '' : String(value));

/** Objectives of teams in an increment, with values from 1 to 10 by business owners. */
export const objectiveSheet: Sheet<Objective> = {
  name: 'objectives',
  appendOnly: false,
  columns: [
    { key: 'id', heading: 'Id', also: ['key', 'objective id'], kind: 'text', needed: false },
    { key: 'increment', heading: 'Increment', also: ['pi', 'program increment', 'quarter'], kind: 'text', needed: true },
    { key: 'team', heading: 'Team', also: [], kind: 'text', needed: true },
    { key: 'name', heading: 'Objective', also: ['name', 'title', 'description', 'pi objective'], kind: 'text', needed: true },
    { key: 'planned', heading: 'Planned value', also: ['planned business value', 'planned bv', 'business value', 'bv'], kind: 'number', needed: false },
    { key: 'actual', heading: 'Actual value', also: ['actual business value', 'actual bv', 'av'], kind: 'number', needed: false },
    { key: 'committed', heading: 'Committed', also: [], kind: 'text', needed: false },
    { key: 'frozenon', heading: 'Frozen on', also: ['frozen'], kind: 'day', needed: false },
    { key: 'delivered', heading: 'Delivered', also: ['done', 'achieved', 'met'], kind: 'text', needed: false },
    { key: 'scoredon', heading: 'Scored on', also: ['scored'], kind: 'day', needed: false },
    { key: 'addedon', heading: 'Added on', also: ['added', 'created'], kind: 'day', needed: false },
    { key: 'epics', heading: 'Epics', also: ['issues', 'features', 'linked epics'], kind: 'text', needed: false },
  ],
  linesOf: (one, names) => [{
    id: one.id, increment: names.incrementText(one.incrementId), team: names.teamText(one.teamId), name: one.name,
    planned: asText(one.planned), actual: asText(one.actual), committed: asWord(one.committed),
    frozenon: one.frozenOn === null ? '' : isoDay(one.frozenOn), delivered: asWord(one.delivered), scoredon: one.scoredOn === null ? '' : isoDay(one.scoredOn),
    addedon: isoDay(one.addedOn), epics: one.epics.flatMap((id) => names.issueText(id) ?? []).join('; '),
  }],
  rowOf: ([reader, second], id, stored, around) => {
    second?.wrong('id', `"${id}" is in another line of the file already`);
    const { names, programId } = around;
    const kept = <T>(key: string, read: () => T, before: T): T => (reader.has(key) ? read() : before);
    const said = (key: string): boolean | null => { const word = reader.word(key, yesNo); return word === null ? null : word === 'yes'; };
    const frozenOn = kept('frozenon', () => reader.day('frozenon'), stored?.frozenOn ?? null);
    const committed = kept('committed', () => said('committed') ?? false, stored?.committed ?? false);
    if (stored !== null && stored.frozenOn !== null && committed !== stored.committed) reader.wrong('committed', 'commitment was frozen at planning and does not change');
    return {
      id, version: 0, programId, name: reader.text('name'), committed, frozenOn,
      incrementId: reader.named('increment', names.increment, 'no increment of this program') ?? stored?.incrementId ?? '',
      teamId: reader.named('team', names.team, 'no team of this program') ?? stored?.teamId ?? '',
      planned: kept('planned', () => reader.number('planned', 1, 10), stored?.planned ?? null),
      actual: kept('actual', () => reader.number('actual', 0, 10), stored?.actual ?? null),
      delivered: kept('delivered', () => said('delivered'), stored?.delivered ?? null),
      scoredOn: kept('scoredon', () => reader.day('scoredon'), stored?.scoredOn ?? null),
      addedOn: kept('addedon', () => reader.day('addedon'), null) ?? stored?.addedOn ?? around.today,
      epics: issuesIn(reader, 'epics', stored?.epics ?? [], around),
    };
  },
};
