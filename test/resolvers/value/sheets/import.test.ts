import { must, create, openTiny } from '../../../faults/program-site';
import type { Local } from '../../../local-jira/forge/harness';
import { bringIn, confirm, preview, takeOut, upload } from './sheet-site';

const OFFICER = 'officer@example.com';
let local: Local;
let programId: string;

beforeAll(async () => {
  local = await openTiny({ projects: ['A'], issues: ['A-1 doing', 'A-2 todo'] });
  programId = await create(local, { projectKeys: ['A'] });
  await local.platform.drain();
  const { version } = must(await local.invoke(OFFICER, 'flagship-global', 'settings', { programId }));
  const accountId = local.site.userByEmail(OFFICER)?.accountId ?? '';
  const grants = [{ role: 'finance', holder: { kind: 'user', accountId, name: '' } }] as const;
  must(await local.invoke(OFFICER, 'flagship-global', 'saveRoles', { programId, version, visibility: 'published', everyone: 'viewer', grants }));
});
afterAll(() => local.close());

const lookAt = async (sheet: 'lines' | 'risks' | 'baselines', text: string) => must(await preview(local, OFFICER, programId, sheet, await upload(local, OFFICER, programId, sheet, text)));

test('a file of semicolons, decimal commas, a byte order mark and quoted line feeds comes in, and the same file again changes nothing', async () => {
  const file = '\uFEFFTitle;Likelihood;Severity;Mitigation;Due date\r\n"Labels ""drift""\nmore";4;5;"Relabel; then test";31.12.2026\r\nVendor stops;2;3;;01.02.2027\r\n';
  const found = await lookAt('risks', file);
  expect(found).toMatchObject({ lines: 2, counts: { new: 2, changed: 0, same: 0 }, problemsTotal: 0, form: { mark: ',', days: 'dmy' } });
  expect(found.form.columns.map(({ column }) => column)).toEqual(['name', 'probability', 'impact', 'treatment', 'dueon']);
  expect(must(await confirm(local, OFFICER, programId, 'risks', found))).toEqual({ new: 2, changed: 0, same: 0 });
  expect(await bringIn(local, OFFICER, programId, 'risks', file)).toEqual({ new: 0, changed: 0, same: 2 });
  const { risks } = must(await local.invoke(OFFICER, 'flagship-global', 'risks', { programId, from: 0 }));
  expect(risks.map(({ name, dueOn, exposure }) => [name, dueOn, exposure])).toEqual([['Labels "drift"\nmore', '2026-12-31', 'high'], ['Vendor stops', '2027-02-01', 'medium']]);
});

test('what goes out comes in again as the same, and formulas are put in quotes on the way', async () => {
  await bringIn(local, OFFICER, programId, 'risks', 'Risk,Probability,Impact,Treatment\n"=HYPERLINK(""http://x"")",1,1,\'@sum\n');
  const out = await takeOut(local, OFFICER, programId, 'risks');
  expect(out).toContain('\'=HYPERLINK');
  expect(out).toMatch(/^\uFEFF/);
  const again = await bringIn(local, OFFICER, programId, 'risks', out);
  expect(again).toMatchObject({ new: 0, changed: 0 });
  const { risks } = must(await local.invoke(OFFICER, 'flagship-global', 'risks', { programId, from: 0 }));
  expect(risks.some(({ name }) => name === '=HYPERLINK("http://x")')).toBe(true);
});

test('a first day that cannot be read is told once, and its last day is not held against today', async () => {
  const found = await lookAt('lines', 'Kind,Project,From,To,Amount,Currency\nactual,A,2026-02-30,2000-01-01,5,EUR\nactual,A,2026-03-02,2026-03-01,5,EUR\n');
  expect(found.problems.map(({ line, column, message }) => [line, column, message])).toEqual([
    [2, 'From', '"2026-02-30" is no date in the order YYYY-MM-DD'], [3, 'To', '2026-03-01 is before 2026-03-02'],
  ]);
});

test('10,000 lines with errors in the middle: each is told by its line, and nothing comes in', async () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => `L${at},actual,A,2026-10-01,${at === 5_000 ? '1.2.3' : '12.50'},EUR,${at === 7_000 ? '=1+1' : 'ok'}`);
  lines[6_000] = 'L6000,actual,NOPE,2026-13-01,5,EUR,x';
  const file = `Id,Kind,Project,From,Amount,Currency,Note\n${lines.join('\n')}\n`;
  const found = await lookAt('lines', file);
  expect(found.problems).toEqual([
    { line: 5_002, column: 'Amount', message: '"1.2.3" is no amount with a decimal point' },
    { line: 6_002, column: 'From', message: '"2026-13-01" is no date in the order YYYY-MM-DD' },
    { line: 6_002, column: 'Project', message: '"NOPE" is no project of this program' },
  ]);
  expect(await confirm(local, OFFICER, programId, 'lines', found)).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('line 5002') as string } });
  expect(await takeOut(local, OFFICER, programId, 'lines')).not.toContain('L1,');
  const right = file.replace('1.2.3', '1.23').replace('NOPE,2026-13-01', 'A,2026-10-02');
  expect(await bringIn(local, OFFICER, programId, 'lines', right)).toEqual({ new: 10_000, changed: 0, same: 0 });
  expect(await bringIn(local, OFFICER, programId, 'lines', await takeOut(local, OFFICER, programId, 'lines'))).toEqual({ new: 0, changed: 0, same: 10_000 });
});

test('a line that is in the book is not changed by a file, and what a preview did not say is not written', async () => {
  const file = 'Id,Kind,From,Amount,Currency\nX1,actual,2026-10-01,-5,EUR\n';
  const seen = await lookAt('lines', file);
  await bringIn(local, OFFICER, programId, 'lines', file);
  expect(await confirm(local, OFFICER, programId, 'lines', seen)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  const other = await lookAt('lines', file.replace('-5', '-6'));
  expect(other.problems).toEqual([{ line: 2, column: 'Id', message: expect.stringContaining('is there already and says something else') as string }]);
  expect(await takeOut(local, OFFICER, programId, 'lines')).toMatch(/X1,actual,,,,2026-10-01,2026-10-01,-5\.00,EUR/);
});

test('an upload is its owner\'s alone, and the book is for finance', async () => {
  const uploadId = await upload(local, OFFICER, programId, 'risks', 'Risk,Probability,Impact\nA,1,1\n');
  expect(await preview(local, 'admin@example.com', programId, 'risks', uploadId)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(await local.invoke('lead@example.com', 'flagship-global', 'exportBook', { programId, sheet: 'lines', from: 0 })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
});

test('the way a file was read is remembered for the next one with its headings', async () => {
  const first = await lookAt('risks', 'Was;W;A\nHaftung;1;2\n');
  expect(first.problems.map(({ message }) => message)).toContain('No heading is taken for Risk, which every line needs.');
  const form = { ...first.form, columns: [{ heading: 'Was', column: 'name' }, { heading: 'W', column: 'probability' }, { heading: 'A', column: 'impact' }] };
  const corrected = must(await preview(local, OFFICER, programId, 'risks', first.uploadId, form));
  expect(must(await confirm(local, OFFICER, programId, 'risks', corrected))).toMatchObject({ new: 1 });
  expect(await lookAt('risks', 'Was;W;A\nFrost;1;2\n')).toMatchObject({ remembered: true, problemsTotal: 0, counts: { new: 1 } });
  expect(await lookAt('risks', 'Was;W;A;Bis\nFrost;1;2;\n')).toMatchObject({ remembered: false });
});

test('baselines of a file are one first and later ones, up to today: what is not so is told by its line, with what to do', async () => {
  const head = 'Baseline,Holds from,Kind,Work package,Currency\n';
  const wrong = async (text: string): Promise<readonly (readonly [number, string | null, string])[]> => (await lookAt('baselines', head + text)).problems.map(({ line, column, message }) => [line, column, message] as const);
  expect(await wrong('P1,2026-09-01,replan,A,EUR\nP2,2026-10-01,first,A,EUR\nP3,2026-10-01,replan,A,EUR\nP4,2099-01-01,replan,A,EUR\n')).toEqual([
    [2, 'Kind', 'no baseline holds before it, so that there is nothing to replan: say first'],
    [3, 'Kind', 'there is a first baseline already, from 2026-09-01: say replan, or reset'],
    [4, 'Holds from', 'another baseline of this file holds from 2026-10-01 too: each holds from a day of its own'],
    [5, 'Holds from', '2099-01-01 has not come yet: a baseline is frozen for today or an earlier day'],
  ]);
  await bringIn(local, OFFICER, programId, 'baselines', `${head}P1,2026-09-01,first,A,EUR\n`);
  expect(await wrong('P2,2026-08-01,first,A,EUR\n')).toEqual([
    [2, 'Holds from', 'a baseline holds from 2026-09-01 on already: a new one holds from a later day'], [2, 'Kind', 'there is a first baseline already, from 2026-09-01: say replan, or reset'],
  ]);
});
