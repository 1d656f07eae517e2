import * as fc from 'fast-check';
import { analyse } from '../../../src/analyse/analysis';
import { downstreamCounts } from '../../../src/analyse/dependencies/downstream-counts';
import { filterChoices } from '../../../src/analyse/dependencies/filter-choices';
import { type DependencyChoice, matching } from '../../../src/analyse/dependencies/matching';
import { openWaits, type OpenWait } from '../../../src/analyse/dependencies/open-waits';
import { sortedWaits, type WaitColumn } from '../../../src/analyse/dependencies/sorted-waits';
import { downstreamOfEnd, impactOfBlocker } from '../../../src/analyse/dependencies/waits';
import { program } from '../../model/program-notation';
import { launch } from '../../view/launch';
import { writtenProgram } from '../written-program';

const pair = ({ blocker, outside, blocked }: OpenWait): string => `${blocker?.key ?? outside?.key ?? ''}>${blocked.key}`;
const summaries = (text: (key: string) => string, ...programs: readonly ReturnType<typeof program>[]): ReadonlyMap<number, string> =>
  new Map(programs.flatMap(({ issues, outside }) => [...issues, ...outside].map(({ id, key }) => [id, text(key)] as const)));

const left = (choice: DependencyChoice): readonly string[] => {
  const whole = launch();
  return matching(openWaits(analyse(whole)), choice, summaries((key) => (key === 'API-2' ? 'Fix label DRIFT' : `Summary of ${key}`), whole)).map(pair);
};

test('nothing asked leaves everything', () => {
  expect(left({})).toEqual(openWaits(analyse(launch())).map(pair));
  expect(left({}).length).toBeGreaterThan(6);
});

test('a text is found in keys and summaries of either end, word by word, whatever its case', () => {
  expect(left({ text: 'drift label' })).toEqual(left({ text: 'api-2' }));
  expect(left({ text: 'drift' }).every((one) => one.startsWith('API-2>'))).toBe(true);
  expect(left({ text: 'x-1' })).toEqual(['X-1>MOB-5']);
  expect(left({ text: 'nowhere' })).toEqual([]);
});

test('ends outside the program are asked for by their project, and as a team of their own', () => {
  expect(left({ projects: ['X'] })).toEqual(['X-1>MOB-5']);
  expect(left({ blockerTeams: ['outside'] })).toEqual(left({ teams: ['outside'] }));
});

const some = <T>(all: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...all], { minLength: 1 });

const asked = fc.record({
  teams: some(['Web', 'Data']), projects: some(['A', 'B']), waitingTeams: some(['Web']), blockerTeams: some(['Data', 'outside']),
  health: some(['late', 'tight', 'fine', 'unplanned', 'cycle'] as const), states: some(['waiting', 'coming', 'untold'] as const),
  atLeastDays: fc.nat(20), crossTeam: fc.boolean(), critical: fc.boolean(), text: fc.constantFrom('A-', 'b-1', 'word 3', ' '),
}, { requiredKeys: [] });

/** The filter as one reads its definition, one dependency and one part after the other. */
const fitsByHand = (wait: OpenWait, choice: DependencyChoice, said: ReadonlyMap<number, string>): boolean => {
  const blockerTeam = wait.blocker === null ? 'outside' : wait.blocker.team.id;
  const key = wait.blocker?.key ?? wait.outside?.key ?? '';
  const text = `${key} ${said.get(wait.blocker?.id ?? wait.outside?.id ?? 0)} ${wait.blocked.key} ${said.get(wait.blocked.id)}`.toLowerCase();
  if (choice.teams && !choice.teams.includes(blockerTeam) && !choice.teams.includes(wait.blocked.team.id)) return false;
  if (choice.projects && !choice.projects.includes(key.split('-')[0] ?? '') && !choice.projects.includes(wait.blocked.project.key)) return false;
  if (choice.waitingTeams && !choice.waitingTeams.includes(wait.blocked.team.id)) return false;
  if (choice.blockerTeams && !choice.blockerTeams.includes(blockerTeam)) return false;
  if (choice.health && !choice.health.includes(wait.health)) return false;
  if (choice.states && !choice.states.includes(wait.state)) return false;
  if (choice.atLeastDays !== undefined && (wait.age === null || wait.age.from < choice.atLeastDays)) return false;
  if (choice.crossTeam !== undefined && wait.crossTeam !== choice.crossTeam) return false;
  if (choice.critical !== undefined && wait.critical !== choice.critical) return false;
  return choice.text === undefined || choice.text.toLowerCase().split(' ').every((word) => text.includes(word));
};

test('against a filter that asks one thing after the other', () => {
  fc.assert(fc.property(writtenProgram, asked, ({ issues, links }, choice) => {
    const written = program(issues.join(';'), links.join(';'));
    const waits = openWaits(analyse(written));
    const said = summaries((key) => `word ${key.slice(2)}`, written);
    const named = { ...choice, ...(choice.teams && { teams: waits.flatMap(({ blocked }) => (choice.teams?.includes(blocked.team.name) ? [blocked.team.id] : [])) }) };
    expect(matching(waits, named, said)).toEqual(waits.filter((wait) => fitsByHand(wait, named, said)));
  }), { seed: 11, numRuns: 300 });
});

test('a choice alone leaves as many as it says', () => {
  fc.assert(fc.property(writtenProgram, ({ issues, links }) => {
    const waits = openWaits(analyse(program(issues.join(';'), links.join(';'))));
    const choices = filterChoices(waits);
    for (const { value, open } of choices.teams) expect(matching(waits, { teams: [value] }, new Map())).toHaveLength(open);
    for (const { value, open } of choices.projects) expect(matching(waits, { projects: [value] }, new Map())).toHaveLength(open);
    for (const { value, open } of choices.health) expect(matching(waits, { health: [value] }, new Map())).toHaveLength(open);
    for (const { value, open } of choices.states) expect(matching(waits, { states: [value] }, new Map())).toHaveLength(open);
  }), { seed: 12, numRuns: 200 });
});

test('what depends on each is counted as if one by one', () => {
  fc.assert(fc.property(writtenProgram, ({ issues, links }) => {
    const analysis = analyse(program(issues.join(';'), links.join(';')));
    const counts = downstreamCounts(analysis);
    for (const { dependency: { blocker } } of openWaits(analysis)) expect(counts.get(blocker)).toBe(downstreamOfEnd(analysis, blocker).issues.length);
  }), { seed: 13, numRuns: 300 });
});

test('more issues than fit in one pass, a ring among them', () => {
  const keys = Array.from({ length: 100 }, (_, at) => `A-${at + 1}`);
  const links = [...keys.slice(1).map((key, at) => `A-${at + 1} blocks ${key}`), 'A-80 blocks A-70'];
  const counts = downstreamCounts(analyse(program(keys.join(';'), links.join(';'))));
  expect([counts.get(0), counts.get(98), counts.get(72), counts.get(69)]).toEqual([99, 1, 30, 30]);
});

const columns: readonly WaitColumn[] = ['blocker', 'blocked', 'blockerTeam', 'waitingTeam', 'state', 'health', 'age', 'neededBy', 'impact', 'downstream'];

test.each(columns)('sorted by %s either way: what is not known stands last, and equal ones the most urgent first', (by) => {
  const analysis = analyse(launch());
  const waits = openWaits(analysis);
  const known = (wait: OpenWait): unknown => {
    if (by === 'age') return wait.age;
    if (by === 'neededBy') return wait.neededBy;
    return by === 'impact' ? impactOfBlocker(analysis, wait.dependency.blocker).workingDays : 0;
  };
  for (const descending of [false, true]) {
    const { waits: sorted, cut } = sortedWaits(analysis, waits, { by, descending });
    expect(cut).toBe(0);
    expect(new Set(sorted)).toEqual(new Set(waits));
    const nulls = sorted.map((wait) => known(wait) === null);
    expect(nulls).toEqual(nulls.toSorted((a, b) => Number(a) - Number(b)));
  }
});

test('durations, days and keys stand in their own order', () => {
  const analysis = analyse(launch());
  const by = (column: WaitColumn, descending = false): readonly OpenWait[] => sortedWaits(analysis, openWaits(analysis), { by: column, descending }).waits;
  const ages = by('age', true).flatMap(({ age }) => age?.to ?? []);
  expect(ages).toEqual(ages.toSorted((a, b) => b - a));
  expect(by('blocked')[0]?.blocked.key.startsWith('MOB')).toBe(true);
  expect(by('health')[0]?.health).toBe('late');
  const keys = sortedWaits(analysis, openWaits(analyse(program('A-2; A-10; A-1', 'A-10 blocks A-1; A-2 blocks A-1'))), { by: 'blocker', descending: false });
  expect(keys.waits.map(({ blocker }) => blocker?.key)).toEqual(['A-2', 'A-10']);
});
