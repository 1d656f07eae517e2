import { analyse } from '../../../src/analyse/analysis';
import type { Schedule } from '../../../src/analyse/schedule/schedule';
import { isoDay } from '../../../src/model/day';
import { program, type NotationOptions } from '../../model/program-notation';

const schedule = (issues: string, links = '', options?: NotationOptions): Schedule => analyse(program(issues, links, options)).schedule;

const finish = (issues: string, links = '', options?: NotationOptions): string => {
  const found = schedule(issues, links, options);
  return found.known ? isoDay(found.finish) : found.reason;
};

const critical = (issues: string, links: string, options?: NotationOptions): readonly string[] => {
  const found = schedule(issues, links, options);
  return found.known ? found.network.leaves.filter((_, node) => found.path.critical[node] === 1).map((issue) => issue.key) : [];
};

describe('schedule', () => {
  // 2026-11-22 is a Sunday: work begins on Monday the 23rd.
  it('adds working days along the longest path from the data date', () => {
    expect(finish('A-1 estimate 3d; A-2 estimate 2d; A-3 estimate 4d', 'A-1 blocks A-2')).toBe('2026-11-27');
    expect(finish('A-1 estimate 3d; A-2 estimate 3d', 'A-1 blocks A-2')).toBe('2026-11-30');
    expect(finish('A-1 estimate 3d; A-2 estimate 3d', 'A-1 blocks A-2', { settings: { holidays: [20_783] } })).toBe('2026-12-01');
    expect(finish('A-1 estimate 12h')).toBe('2026-11-24');
  });

  it('takes what remains, the estimate, planned dates; in this order', () => {
    expect(finish('A-1 estimate 9d remaining 1d')).toBe('2026-11-23');
    expect(finish('A-1 estimate 2d start 2026-12-01 due 2026-12-31')).toBe('2026-11-24');
    expect(finish('A-1 start 2026-12-01 due 2026-12-03')).toBe('2026-11-25');
  });

  it('takes off started work what has passed, and knows nothing once that is used up', () => {
    const asOf = { asOf: '2026-11-25' };
    expect(finish('A-1 doing estimate 5d started 2026-11-23', '', asOf)).toBe('2026-11-27');
    expect(finish('A-1 doing estimate 5d started 2026-11-02', '', asOf)).toMatch(/Only 0%/);
    expect(finish('A-1 doing start 2026-11-02 due 2026-11-26', '', asOf)).toBe('2026-11-26');
    expect(finish('A-1 doing start 2026-11-02 due 2026-11-20', '', asOf)).toMatch(/Only 0%/);
  });

  it('keeps the logic of work that started before its blocker was done', () => {
    expect(finish('A-1 estimate 3d; A-2 doing started 2026-11-20 estimate 3d', 'A-1 blocks A-2')).toBe('2026-11-27');
  });

  it('marks all longest paths, and with a deadline what has no float left', () => {
    const issues = 'A-1 estimate 2d; A-2 estimate 3d; B-1 estimate 3d; B-2 estimate 2d; C-1 estimate 4d';
    const links = 'A-1 blocks A-2; B-1 blocks B-2';
    expect(critical(issues, links)).toEqual(['A-1', 'A-2', 'B-1', 'B-2']);
    expect(critical(issues, links, { settings: { deadline: 20_783 } })).toEqual(['A-1', 'A-2', 'B-1', 'B-2', 'C-1']);
  });

  it('holds the leaves under an epic by the links of the epic', () => {
    const issues = 'A-1 estimate 2d; A-9 epic; A-2 under A-9 estimate 1d; A-8 under A-9; A-3 under A-8 estimate 3d; A-4 estimate 1d';
    expect(finish(issues, 'A-1 blocks A-9; A-9 blocks A-4')).toBe('2026-11-30');
    expect(critical(issues, 'A-1 blocks A-9; A-9 blocks A-4')).toEqual(['A-1', 'A-3', 'A-4']);
    expect(critical(issues, 'A-1 blocks A-9; A-9 blocks A-4; A-8 blocks A-1')).not.toEqual([]);
  });

  it('still ends where everything waits for everything', () => {
    expect(finish('A-1 estimate 1d; A-2 estimate 2d; A-3 estimate 1d', 'A-1 blocks A-2; A-2 blocks A-1; A-2 blocks A-3; A-3 blocks A-3')).toBe('2026-11-25');
  });

  it('is not known below the least share of durations, and lists what is missing above it', () => {
    const partly = schedule('A-1 estimate 1d; A-2 estimate 1d; A-3; A-4 delivered; A-5 epic; A-6 under A-5 estimate 2d');
    expect(partly).toMatchObject({ known: true, leaves: 4 });
    expect(partly.missing.map((issue) => issue.key)).toEqual(['A-3']);
    expect(finish('A-1 estimate 1d; A-2')).toBe('Only 50% of the open issues have an estimate or planned dates; 60% are needed');
    expect(finish('A-1 delivered')).toBe('Nothing is open');
    expect(finish('A-1 start 2026-12-03 due 2026-12-01')).toMatch(/Only 0%/);
  });
});
