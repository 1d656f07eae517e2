import { analyse, type Analysis } from '../../src/analyse/analysis';
import type { Figure } from '../../src/analyse/measure';
import { measureByKey } from '../../src/analyse/measures';
import { programAt } from '../../src/model/program-at';
import { issueWith } from '../../src/model/program-issue';
import { day, program, type NotationOptions } from '../model/program-notation';

const figureIn = (analysis: Analysis, key: string): Figure => {
  const measure = measureByKey.get(key);
  if (measure === undefined) throw new Error(`No measure ${key}`);
  return measure.compute(analysis);
};

const figure = (key: string, issues: string, links = '', options?: NotationOptions): Figure =>
  figureIn(analyse(program(issues, links, options)), key);

/** Evidence as 'A-2 waits for A-1'. */
const shown = (of: Figure): readonly string[] => of.issues.map(({ issue, why }) => `${issue.key} ${why}`);

const inputOf = (of: Figure, name: string): number | null | undefined => of.inputs.find((input) => input.name === name)?.value;

const both = { linkMeanings: { 1: { dependency: true, blocker: 'outward', kind: 'finish-start' }, 2: { dependency: true, blocker: 'inward', kind: 'finish-start' } } } as const;

describe('waiting, coming', () => {
  const issues = 'A-1 team Data; A-2 doing team Web started 2026-11-16; A-3 doing team Web started 2026-11-18; A-4 team Web';
  const links = 'A-1 blocks A-2 since 2026-11-02; A-4 blocks A-2 since 2026-11-02; A-1 blocks A-3 since 2026-11-02; A-1 blocks A-4';

  it('counts issues that wait, each once, with their team-days', () => {
    const waiting = figure('waiting', issues, links);
    expect(waiting).toMatchObject({ value: 2, note: '5 team-days', worked: '2 issues held by 3 open dependencies' });
    expect(shown(waiting)).toEqual(['A-2 waits for A-1, A-4', 'A-3 waits for A-1', 'A-1 blocks A-2, A-3', 'A-4 blocks A-2']);
    expect(figure('coming', issues, links)).toMatchObject({ value: 1 });
    expect(figure('cross-team-waiting', issues, links)).toMatchObject({ value: 2, note: '1 team waits' });
    expect(figure('oldest-wait', issues, links)).toMatchObject({ value: 5, note: null });
  });

  it('adds the longest wait of each team', () => {
    const more = `${issues}; B-1 doing team Mobile started 2026-11-19`;
    const days = figure('waiting-team-days', more, `${links}; A-1 blocks B-1 since 2026-11-02`);
    expect(days).toMatchObject({ value: 7, worked: '5 + 2 working days' });
    expect(shown(days)).toEqual(['A-2 Web waits for 5 working days', 'B-1 Mobile waits for 2 working days']);
  });

  it('never calls an unknown age 0', () => {
    const days = figure('waiting-team-days', 'A-1; A-2 doing', 'A-1 blocks A-2');
    expect(days.value).toBeNull();
    expect(days.leftOut[0]?.issues.map((issue) => issue.key)).toEqual(['A-2']);
    expect(figure('oldest-wait', 'A-1; A-2 doing', 'A-1 blocks A-2').value).toBeNull();
    expect(figure('waiting-team-days', 'A-1')).toMatchObject({ value: 0 });
    expect(figure('oldest-wait', 'A-1').reason).toBe('Nothing is waiting.');
  });

  it('names what was set aside, and is unknown on a day no changelog reaches', () => {
    const aside = figure('waiting', 'A-1 updated 2020-01-01; A-2 doing updated 2026-11-20', 'A-1 blocks A-2', { settings: { setAsideAfterDays: 365 } });
    expect(aside.value).toBe(0);
    expect(aside.leftOut[0]?.issues.map((issue) => issue.key)).toEqual(['A-1']);
    const built = program('A-1; A-2 doing updated 2026-11-20', 'A-1 blocks A-2');
    expect(figureIn(analyse(programAt(built, day('2026-11-15'))), 'waiting').reason).toMatch(/No changelog tells/);
  });

  it('says of an earlier day that a blocker outside, done today, may have held something', () => {
    const on = (issues: string, links: string): Figure =>
      figureIn(analyse(programAt(program(issues, links, { outside: 'X-1 delivered' }), day('2026-11-15'))), 'waiting');
    const one = on('A-1 doing started 2026-10-01', 'X-1 blocks A-1');
    expect(one.reason).toBe('Whether the blocker outside the program was done is not known for 1 dependency of 1.');
    expect(one.leftOut.map(({ why, issues }) => [why, issues.map(({ key }) => key)])).toEqual([['Not known whether these wait', ['A-1']]]);
    const many = Array.from({ length: 20 }, (_, at) => `A-${at + 10}`);
    const few = on(`A-1 doing started 2026-10-01; ${many.join('; ')}`, `X-1 blocks A-1; ${many.map((key) => `A-1 blocks ${key}`).join('; ')}`);
    expect(few.value).toBe(0);
    expect(few.leftOut.map(({ issues }) => issues.map(({ key }) => key))).toEqual([['A-1']]);
    expect(on('A-1 doing started 2026-10-01; A-2', 'X-1 blocks A-1; A-2 blocks A-1')).toMatchObject({ value: 1, leftOut: [] });
  });

  it('follows a wait back through the weeks', () => {
    const built = program('A-1 started 2026-11-02 delivered done 2026-11-18; A-2 doing started 2026-11-10', 'A-1 blocks A-2 since 2026-11-02');
    const on = (text: string): number | null => figureIn(analyse(programAt(built, day(text))), 'waiting').value;
    expect(['2026-11-18', '2026-11-17', '2026-11-10', '2026-11-09'].map(on)).toEqual([0, 1, 1, 0]);
    expect(figureIn(analyse(programAt(built, day('2026-11-17'))), 'waiting-team-days').value).toBe(5);
  });
});

describe('dependencies, ends outside', () => {
  const links = 'A-1 blocks A-2; A-2 depends on A-1; A-2 blocks B-1; B-1 blocks X-1; X-2 blocks A-1; Y-1 blocks A-1; A-1 relates to B-1';
  const options = { outside: 'X-1 doing; X-2 delivered', gone: 'Y-1', settings: both };

  it('counts pairs, by type, across projects and to outside', () => {
    const all = figure('dependencies', 'A-1; A-2; B-1', links, options);
    expect(all.value).toBe(4);
    expect([inputOf(all, 'Blocks'), inputOf(all, 'Depends'), inputOf(all, 'Both ends in the program'), inputOf(all, 'Still open')]).toEqual([4, 1, 2, 2]);
    expect(figure('cross-project-dependencies', 'A-1; A-2; B-1', links, options)).toMatchObject({ value: 3 });
    expect(figure('ends-outside', 'A-1; A-2; B-1', links, options)).toMatchObject({ value: 2 });
    expect(figure('ends-outside-open', 'A-1; A-2; B-1', links, options)).toMatchObject({ value: 1, worked: '1 issue of 2 outside' });
    expect(shown(figure('unresolvable-links', 'A-1; A-2; B-1', links, options))).toEqual(['A-1 links to Y-1']);
  });

  it('finds the widest and the longest', () => {
    const chained = 'A-1 blocks A-2; A-2 blocks B-1; A-1 blocks B-1; A-1 blocks X-1; A-1 blocks A-1';
    expect(figure('largest-fan-out', 'A-1; A-2; B-1', chained, { outside: 'X-1' })).toMatchObject({ value: 3, note: null, worked: '3 issues depend on A-1' });
    expect(shown(figure('longest-chain', 'A-1; A-2; B-1', chained, { outside: 'X-1' }))).toEqual(['A-1 1 of 3', 'A-2 2 of 3', 'B-1 3 of 3']);
    expect(figure('longest-chain', 'A-1', 'A-1 blocks A-1').value).toBe(0);
    expect(figure('largest-fan-out', 'A-1').value).toBe(0);
  });
});

describe('cycles', () => {
  it('counts rings and self-links, ends outside included', () => {
    const links = 'A-1 blocks A-2; A-2 blocks A-1; A-3 blocks A-3; A-4 blocks X-1; X-1 blocks A-4; A-1 blocks A-4';
    const found = figure('cycles', 'A-1; A-2 delivered; A-3; A-4', links, { outside: 'X-1' });
    expect(found.value).toBe(3);
    expect(inputOf(found, 'Cycles with open work only')).toBe(2);
    expect(shown(found)).toEqual(['A-1 in a ring of 2: A-1, A-2', 'A-2 in a ring of 2: A-1, A-2', 'A-3 linked to itself', 'A-4 in a ring of 2: A-4, X-1']);
  });

  it('does not take an end outside for done of which nobody knows', () => {
    const ring = (outside: string) => figureIn(analyse(programAt(program('A-4', 'A-4 blocks X-1; X-1 blocks A-4', { outside }), day('2026-11-15'))), 'cycles');
    const told = ({ inputs }: Figure) => inputs.filter(({ unit }) => unit === 'cycles').map(({ value }) => value);
    expect([told(ring('X-1')), told(ring('X-1 delivered'))]).toEqual([[1], [0, 1]]);
  });

  it('lifts links to epics and projects', () => {
    const issues = 'A-9 epic; A-8 epic; A-1 under A-9; A-2 under A-8; A-3 under A-9; A-5 under A-1 subtask; B-1';
    const links = 'A-1 blocks A-2; A-2 blocks A-3; A-3 blocks A-5; A-2 blocks B-1; B-1 blocks A-5';
    expect(figure('cycles', issues, links).value).toBe(0);
    expect(shown(figure('cycles-between-epics', issues, links))).toEqual(['A-9 in a ring of A-9, A-8', 'A-8 in a ring of A-9, A-8']);
    const projects = figure('cycles-between-projects', issues, links);
    expect(projects).toMatchObject({ value: 1, note: '2 projects' });
    expect(projects.inputs[0]?.name).toBe('A, B');
    expect(figure('cycles-between-epics', issues, 'A-1 blocks A-2; A-1 blocks A-3').value).toBe(0);
  });
});

describe('dropped blockers and successions', () => {
  it('asks about dropped blockers, and says what took over', () => {
    const issues = 'A-1 dropped; A-2; A-3 duplicate; A-4; A-5';
    const links = 'A-1 blocks A-2; A-3 blocks A-4; A-3 duplicates A-5';
    expect(shown(figure('dropped-blockers', issues, links))).toEqual([
      'A-2 does it still need A-1, which was dropped?', 'A-4 A-3 was dropped; A-5 took over']);
    expect(figure('successions', issues, links)).toMatchObject({ value: 1 });
    expect(shown(figure('coming', issues, links))).toEqual(['A-4 waits for A-5', 'A-5 blocks A-4']);
  });
});

describe('late dependencies, critical path, runway', () => {
  it('counts late ones and says what has no dates', () => {
    const late = figure('late-dependencies', 'A-1 due 2026-12-10; A-2 start 2026-12-01; A-3', 'A-1 blocks A-2; A-1 blocks A-3');
    expect(late).toMatchObject({ value: 1, worked: '1 of 2 open dependencies' });
    expect(inputOf(late, 'Unplanned: a date is missing')).toBe(1);
  });

  it('gives the finish with what it was computed from, or why there is none', () => {
    const known = figure('critical-path-finish', 'A-1 estimate 2d; A-2 estimate 1d; A-3', 'A-1 blocks A-2');
    expect(known).toMatchObject({ value: day('2026-11-25'), worked: '2026-11-22 + 3 working days', note: 'ignores capacity' });
    expect(shown(known)).toEqual(['A-1 2 working days left, float 0', 'A-2 1 working day left, float 0']);
    expect(known.leftOut[0]?.issues.map((issue) => issue.key)).toEqual(['A-3']);
    expect(figure('critical-path-finish', 'A-1').value).toBeNull();
  });

  it('has no finish where an estimate cannot be meant, and shows the issue that decides it', () => {
    const absurd = figure('critical-path-finish', 'A-1 estimate 90000000000d; A-2 estimate 1d');
    expect(absurd).toMatchObject({ value: null, reason: 'By the estimates the work would end after the year 9999: one of them cannot be meant.' });
    expect(shown(absurd)).toEqual(['A-1 90,000,000,000 working days left, float 0']);
  });

  it('divides ready work by the pace, and is 0 where all is blocked', () => {
    const done = Array.from({ length: 6 }, (_, at) => `A-${at + 10} delivered done 2026-11-1${at} team Web`).join('; ');
    const ready = `${done}; A-1 team Web; A-2 team Web; A-3 team Web; B-1 team Data`;
    const runway = figure('runway', ready, 'B-1 blocks A-3');
    expect(runway).toMatchObject({ value: 10, note: 'Web', worked: 'Web: 2 ready issues, 6 delivered in 6 weeks' });
    expect(inputOf(runway, 'Data')).toBeNull();
    expect(figure('runway', `${ready}; B-2 team Ops`, 'B-1 blocks B-2')).toMatchObject({ value: 0, note: 'Ops' });
    expect(figure('runway', 'A-1 delivered').reason).toBe('No team has open work.');
    expect(figure('runway', 'A-1').reason).toBe('No team has a known pace. A: Delivered nothing in the last 6 weeks.');
    expect(figure('runway', 'A-1; A-2 hold done 2026-11-10').reason)
      .toBe('No team has a known pace. A: 1 issue done in the last 6 weeks, with an outcome that is not mapped.');
  });
});

it('computes every measure of a ring of 100,000 issues', () => {
  const told = program('A-1 doing; A-2', 'A-1 blocks A-2');
  const template = told.issues[0];
  if (template === undefined) throw new Error('No issue');
  const size = 100_000;
  const issues = Array.from({ length: size }, (_, index) => issueWith(template, { index, id: index + 1, key: `A-${index + 1}` }));
  const dependencies = issues.map((_, at) => ({ blocker: at, blocked: (at + 1) % size, kind: 'finish-start' as const, typeIds: ['1'] }));
  const analysis = analyse({ ...told, issues, byId: new Map(issues.map((issue) => [issue.id, issue.index])), dependencies });
  expect(figureIn(analysis, 'cycles')).toMatchObject({ value: 1 });
  expect(figureIn(analysis, 'longest-chain').value).toBe(size);
  expect(figureIn(analysis, 'waiting').value).toBe(size);
  expect(inputOf(figureIn(analysis, 'late-dependencies'), 'In a cycle')).toBe(size);
  expect(figureIn(analysis, 'runway').value).toBe(0);
});
