import { buildProgram } from '../../src/model/build-program';
import { isoDay } from '../../src/model/day';
import type { Issue, Program } from '../../src/model/program';
import { day, program, source } from './program-notation';

const issue = (of: Program, key: string): Issue => {
  const found = of.issues.find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`${key} is not in the program`);
  return found;
};

/** Dependencies as 'A-1 > A-2'. */
const arrows = (of: Program): string[] => {
  const name = (end: number): string | undefined => (end < 0 ? of.outside[-1 - end]?.key : of.issues[end]?.key);
  return of.dependencies.map((dependency) => `${name(dependency.blocker)} > ${name(dependency.blocked)}`);
};

const all = { dependency: true, kind: 'finish-start' } as const;
const depends = { linkMeanings: { 1: { ...all, blocker: 'outward' }, 2: { ...all, blocker: 'inward' }, 5: { ...all, kind: 'start-start', blocker: 'outward' } } } as const;

describe('build-program', () => {
  it('sorts issues by their creation, equal moments by id', () => {
    const built = program('A-3 created 2026-03-01; A-2 created 2026-02-01; A-9 created 2026-02-01; A-1 created 1969-12-31');
    expect(built.issues.map((one) => one.key)).toEqual(['A-1', 'A-2', 'A-9', 'A-3']);
    expect(built.issues.map((one) => one.index)).toEqual([0, 1, 2, 3]);
    expect(isoDay(built.issues[0]?.created ?? 0)).toBe('1969-12-31');
  });

  it('turns work into outcome, dates and team', () => {
    const built = program('A-1 started 2026-02-02 delivered done 2026-02-04 team Web; A-2 hold; A-3 doing; A-4 unresolved');
    expect(issue(built, 'A-1')).toMatchObject({ category: 'done', outcome: 'delivered', started: day('2026-02-02'), done: day('2026-02-04'), team: { name: 'Web' } });
    expect(issue(built, 'A-2')).toMatchObject({ outcome: 'unknown', done: null, team: { name: 'A' } });
    expect(issue(built, 'A-3')).toMatchObject({ category: 'doing', outcome: null, started: null });
    expect(issue(built, 'A-4').outcome).toBe('unknown');
  });

  it('reads direction by the type of the link, each pair once', () => {
    const built = program('A-1; A-2; B-1', 'A-1 blocks A-2; A-2 depends on A-1; B-1 depends on A-2; A-1 relates to B-1; A-1 duplicates A-2', { settings: depends });
    expect(arrows(built)).toEqual(['A-1 > A-2', 'A-2 > B-1']);
    expect(built.dependencies[0]?.typeIds).toEqual(['1', '2']);
  });

  it('keeps opposite directions apart and the strictest kind of doubled links', () => {
    const built = program('A-1; A-2', 'A-1 starts with A-2; A-1 blocks A-2; A-2 blocks A-1', { settings: depends });
    expect(arrows(built).sort()).toEqual(['A-1 > A-2', 'A-2 > A-1']);
    expect(built.dependencies.find((one) => one.blocker === 0)?.kind).toBe('finish-start');
  });

  it('keeps a self-link, an outside end and an unresolvable end; what is not visible is absent', () => {
    const told = source('A-1; A-2', 'A-1 blocks A-1; X-1 blocks A-1; A-2 blocks X-2; Y-1 blocks A-1; X-3 blocks A-2', { outside: 'X-1 doing; X-2; X-3', gone: 'Y-1' });
    const hidden = told.issues.flatMap((one) => one.links).find((link) => link.otherKey === 'X-3')?.otherId ?? 0;
    const built = buildProgram({ ...told, visibleOutside: new Set([...told.visibleOutside].filter((id) => id !== hidden)) }, day('2026-11-22'));
    expect(arrows(built).sort()).toEqual(['A-1 > A-1', 'A-2 > X-2', 'X-1 > A-1']);
    expect(built.outside.map((end) => end.status?.name)).toEqual(['In Progress', 'To Do']);
    expect(built.unresolvable).toEqual([{ issue: 0, key: 'Y-1' }]);
  });

  it('does not hang on an epic under itself or on rings of parents, which have no parent then', () => {
    const built = program('A-1 epic under A-1; A-2 epic under A-3; A-3 epic under A-4; A-4 epic under A-2; A-5 under A-4; A-6 under A-5');
    expect(built.issues.map((one) => one.parent)).toEqual([-1, -1, -1, -1, 3, 4]);
    expect(built.issues.map((one) => one.leaf)).toEqual([true, true, true, false, false, true]);
  });

  it('takes the newest of an issue that was met twice', () => {
    const told = source('A-1 updated 2026-02-01; A-2');
    const first = told.issues[0];
    if (first === undefined) throw new Error('No issue');
    const moved = { ...first, key: 'B-7', updatedAt: first.updatedAt + 1 };
    expect(buildProgram({ ...told, issues: [moved, ...told.issues] }, 0).issues.map((one) => one.key)).toEqual(['B-7', 'A-2']);
    expect(buildProgram({ ...told, issues: [...told.issues, moved] }, 0).issues).toHaveLength(2);
  });

  it('sets open work aside only when asked to', () => {
    const text = 'A-1 updated 2025-11-01; A-2 updated 2026-11-01; A-3 delivered updated 2020-01-01';
    expect(program(text).issues.some((one) => one.setAside)).toBe(false);
    expect(program(text, '', { settings: { setAsideAfterDays: 365 } }).issues.map((one) => one.setAside)).toEqual([true, false, false]);
  });

  it('builds of nothing', () => {
    expect(program('').issues).toEqual([]);
  });
});
