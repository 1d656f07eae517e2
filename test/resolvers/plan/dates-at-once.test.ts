import type { DateChange, DatesApplied } from '../../../src/contract/plan';
import { must, officer } from '../../faults/program-site';
import { refusal } from '../../local-jira/forge/fault-rules';
import { lead, openPlan, type PlanSite } from './plan-site';

let site: PlanSite;
beforeEach(async () => { site = await openPlan(); });
afterEach(() => site.local.close());

const finish = (key: string, seen: string | null, day: string | null): DateChange => ({ key, finish: { seen, day } });
const apply = async (changes: readonly DateChange[], email = officer): Promise<DatesApplied['rows']> => must(await site.call(email, 'applyDates', { changes })).rows;

/** Somebody else's list is at this issue until what this gives is called: its write to Jira takes that long, and fails. */
const heldUp = async (key: string): Promise<() => Promise<unknown>> => {
  let [release, begun] = [(): void => undefined, (): void => undefined];
  const reached = new Promise<void>((resolve) => { begun = resolve; });
  const until = new Promise<void>((resolve) => { release = resolve; });
  const path = new RegExp(`/issue/${site.local.site.issue(key)?.id ?? ''}$`);
  site.local.platform.faults.jira = async (request) => {
    if (request.method !== 'PUT' || !path.test(new URL(request.url).pathname)) return null;
    begun();
    await until;
    return refusal(400, 'Field cannot be set.');
  };
  const first = apply([finish(key, site.dates(key)[1], '2027-01-01')], lead);
  await reached;
  return async () => {
    release();
    await first;
    site.local.platform.faults.jira = undefined;
  };
};

/** Days that reach Jira while two lists are applied at once, each of them held up until the other could have come as far. */
const putsMeanwhile = async (both: () => Promise<readonly unknown[]>): Promise<number> => {
  let puts = 0;
  site.local.platform.faults.jira = async (request) => {
    if (request.method === 'PUT') puts += 1;
    if (request.method === 'PUT' || /\/issue\/\d+$/.test(new URL(request.url).pathname)) await new Promise((go) => { setTimeout(go, 60); });
    return null;
  };
  await both();
  return puts;
};

test('the same change applied twice at once is written once and leaves one entry in the trail', async () => {
  const changes = [finish('WEB-3', '2026-12-18', '2026-12-31')];
  expect(await putsMeanwhile(() => Promise.all([apply(changes), apply(changes)]))).toBe(1);
  expect(await site.trail(officer)).toMatchObject([{ changes: [{ before: '2026-12-18', after: '2026-12-31' }] }]);
});

test('of the same list applied twice at once each change is written once and stands in the trail once, and both are told it is there', async () => {
  const changes = [finish('WEB-2', '2026-12-10', '2026-12-11'), finish('WEB-4', '2026-11-30', '2026-12-01')];
  let rows: readonly (readonly DatesApplied['rows'][number][])[] = [];
  expect(await putsMeanwhile(async () => { rows = await Promise.all([apply(changes), apply(changes)]); return rows; })).toBe(2);
  expect(rows.flat().every(({ done }) => done)).toBe(true);
  expect(rows.flat().map(({ message }) => message).sort()).toEqual([
    'Due date of WEB-2: 2026-12-11.', 'Due date of WEB-4: 2026-12-01.', 'Jira has these dates of WEB-2 already.', 'Jira has these dates of WEB-4 already.',
  ]);
  expect((await site.trail(officer)).flatMap(({ changes: told }) => told)).toHaveLength(2);
});

test('two people give one issue different days at once: one wins, the other is told what Jira has now', async () => {
  const days = ['2026-12-11', '2026-12-31'] as const;
  let rows: readonly (readonly DatesApplied['rows'][number][])[] = [];
  expect(await putsMeanwhile(async () => { rows = await Promise.all([apply([finish('WEB-3', '2026-12-18', days[0])]), apply([finish('WEB-3', '2026-12-18', days[1])], lead)]); return rows; })).toBe(1);
  const won = rows.findIndex(([row]) => row?.done === true);
  const wonDay = days[won] ?? '';
  expect(rows[1 - won]).toEqual([{ key: 'WEB-3', done: false, message: `Somebody changed the due date of WEB-3 meanwhile: Jira has ${wonDay}, this page showed 2026-12-18. Load the plan again.` }]);
  expect(site.dates('WEB-3')[1]).toBe(wonDay);
  expect(await site.trail(officer)).toMatchObject([{ changes: [{ before: '2026-12-18', after: wonDay }] }]);
});

test('whose turn does not come in time is told so, and wrote nothing', async () => {
  const held = await heldUp('WEB-3');
  const [busy, other] = await apply([finish('WEB-3', '2026-12-18', '2026-12-31'), finish('WEB-4', '2026-11-30', '2026-12-01')]);
  expect([busy?.done, busy?.message, other?.done]).toEqual([false, 'Somebody is writing dates of WEB-3 at this moment. Nothing of yours was written to it; load the plan again in a moment.', true]);
  await held();
  expect(site.dates('WEB-3')[1]).toBe('2026-12-18');
  expect(await apply([finish('WEB-3', '2026-12-18', '2026-12-31')])).toMatchObject([{ done: true }]);
});
