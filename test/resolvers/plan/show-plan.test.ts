import type { PlanAsked, PlanPage } from '../../../src/contract/plan';
import type { Local } from '../../local-jira/forge/harness';
import { makeProgram, must, officer, openTiny } from '../../faults/program-site';

jest.setTimeout(60_000);

const issues = [
  'A-1 Epic: Launch', 'A-2 doing parent A-1 due 2026-12-01: Billing page', 'A-3 parent A-1 due 2026-12-20', 'A-4 todo due 2026-11-30',
  'B-1 Epic due 2026-12-24', 'B-2 parent B-1', 'HID-1 todo due 2027-05-01',
];

let local: Local;
let programId: string;

beforeAll(async () => {
  local = await openTiny({ projects: ['A', 'B', 'HID'], issues, links: ['A-2 blocks B-2', 'HID-1 blocks A-4'] });
  programId = await makeProgram(local, { projectKeys: ['A', 'B'] });
});
afterAll(() => local.close());

const plan = async (asked: Partial<PlanAsked> & { from?: number; asOf?: string } = {}, email = officer): Promise<PlanPage> =>
  must(await local.invoke(email, 'flagship-global', 'plan', { programId, open: [], hideDone: false, text: null, from: 0, ...asked }));

const shown = ({ rows }: PlanPage): readonly string[] => rows.map(({ depth, key }) => `${' '.repeat(depth)}${key}`);

test('the rows that are open, and nothing below them', async () => {
  const page = await plan();
  expect(shown(page)).toEqual(['', ' A', '  A-1', '  loose:A', ' B', '  B-1']);
});
