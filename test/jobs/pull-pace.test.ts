import { Pace } from '../../src/jobs/pull/pace';
import { shiftDate } from '../local-jira/forge/shifted-date';
import { openJobs, type OpenJobs } from './open-jobs';

const SLOTS_SHARE = 300;

/** Uses so many units of writing at this second of a minute. */
const uses = (...rows: readonly (readonly [second: number, written: number])[]) =>
  rows.map(([second, written]) => ({ at: Date.parse('2026-11-23T10:00:00Z') + 1_000 * second, read: 1, written }));

const at = (second: number) => shiftDate(Date.parse('2026-11-23T10:00:00Z') + 1_000 * second);

const waits = (second: number, pace: () => Pace): number | null => {
  const clock = at(second);
  try {
    const until = pace().waitsUntil();
    return until === null ? null : (until - Date.parse('2026-11-23T10:00:00Z')) / 1_000;
  } finally {
    clock.restore();
  }
};

describe('the pace of a slot of the pulls', () => {
  it('lets it go on until it used its share of a minute, and then until half of that is a minute ago', () => {
    expect(waits(40, () => new Pace(uses([0, SLOTS_SHARE - 1])))).toBeNull();
    expect(waits(40, () => new Pace(uses([0, 100], [10, 100], [30, 100])))).toBe(70);
    expect(waits(61, () => new Pace(uses([0, 100], [10, 100], [30, 100])))).toBeNull();
  });

  it('holds reading as it holds writing', () => {
    expect(waits(20, () => new Pace(uses([0, 1]).map((one) => ({ ...one, read: SLOTS_SHARE }))))).toBe(60);
  });

  it('takes the platform\u2019s word for the time where that is later than the clock', () => {
    expect(waits(20, () => new Pace(uses([0, SLOTS_SHARE]), Date.parse('2026-11-23T10:01:01Z')))).toBeNull();
  });
});

describe('what a pull uses of the storage', () => {
  let jobs: OpenJobs;
  afterEach(() => jobs.close());

  const keys = Array.from({ length: 20 }, (_, number) => `P${number}X`);

  it('is counted by the app as the storage counts it, and is some ten writes for a small project', async () => {
    jobs = await openJobs({ projects: keys, issues: keys.flatMap((key) => [`${key}-1 todo`, `${key}-2 done`]) });
    const before = jobs.platform.meter().storage;
    const counted = await jobs.as(async () => {
      const [{ countingUnits }, { beginPulls, readActivePulls }, { planPulls }, { doWork }, { Purse }, { Pace: OwnPace }] = [
        await import('../../src/store/units'), await import('../../src/store/pull-state'), await import('../../src/jobs/pull/plan'),
        await import('../../src/jobs/pull/work'), await import('../../src/jobs/pull/purse'), await import('../../src/jobs/pull/pace'),
      ];
      const now = Date.now();
      let units = { read: 0, written: 0 };
      await countingUnits(async () => {
        await beginPulls(keys.map((key) => ({
          projectId: jobs.projectId(key), run: key, phase: 'waiting', ranges: [], done: 0, historyDone: 0, total: null, message: null, startedAt: now, touchedAt: now, dueAt: now, failures: 0, badDates: 0,
        })));
        const means = { purse: new Purse(), pace: new OwnPace(), mayGoOn: () => true };
        const begun = await planPulls(await readActivePulls(), [], means);
        // Counted as a whole, and not apart as a job counts its own.
        const together = { ...means, pace: Object.assign(new OwnPace(), { during: <T>(work: () => Promise<T>) => work() }) };
        for (let slot = 0; slot < 8; slot += 1) await doWork(slot, begun, together, 0);
      }, (used) => { units = used; });
      return units;
    });
    const after = jobs.platform.meter().storage;
    const seen = { read: after.read - before.read, written: after.written - before.written };
    expect(await jobs.as(async () => (await import('../../src/store/pull-state')).anyPulling())).toBe(false);
    expect(counted.written / seen.written).toBeGreaterThan(0.8);
    expect(counted.written / seen.written).toBeLessThan(1.2);
    expect(counted.read / seen.read).toBeGreaterThan(0.6);
    expect(seen.written / keys.length).toBeLessThan(11);
  });
});
