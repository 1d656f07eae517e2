import type { SheetName } from '../../../../src/contract/value/sheets';
import { must, officer } from '../../../faults/program-site';
import { standardUsers } from '../../../local-jira/site/standard-tables';
import { type MoneySite, openMoney } from '../money-site';
import { bringIn, preview, takeOut, upload } from './sheet-site';

/** Who answers for benefits and risks: as people read it in a sheet, and as a file tells apart those of one name. */
let site: MoneySite;
beforeAll(async () => { site = await openMoney(); });
afterAll(() => site.local.close());

const liam = standardUsers.lead.accountId;
const comes = (sheet: SheetName, text: string) => bringIn(site.local, officer, site.programId, sheet, text);
const problems = async (sheet: SheetName, text: string) => must(await preview(site.local, officer, site.programId, sheet, await upload(site.local, officer, site.programId, sheet, text))).problems.map(({ line, column, message }) => `${line} ${column ?? ''}: ${message}`);
const benefitOwners = async () => Object.fromEntries(must(await site.local.invoke(officer, 'flagship-global', 'benefits', { programId: site.programId })).benefits.map(({ name, owner }) => [name, owner?.accountId ?? null]));
const riskOwners = async () => Object.fromEntries(must(await site.local.invoke(officer, 'flagship-global', 'risks', { programId: site.programId, from: 0 })).risks.map(({ name, owner, ownerName }) => [name, [owner, ownerName]]));

test('a name comes in as the account that has it, goes out as a name with the account beside it, and comes in again as the same', async () => {
  expect(await comes('benefits', `Id,Benefit,Unit,Owner\nB1,Fewer calls,calls,liam lead\nB2,Trust,score,${liam}\nB3,Speed,days,\n`)).toMatchObject({ new: 3 });
  expect(await benefitOwners()).toEqual({ 'Fewer calls': liam, Trust: liam, Speed: null });
  const out = await takeOut(site.local, officer, site.programId, 'benefits');
  expect(out).toMatch(new RegExp(`B1,Fewer calls,calls,,,Liam Lead,${liam}`));
  for (const dialect of ['comma', 'semicolon'] as const) expect(await comes('benefits', await takeOut(site.local, officer, site.programId, 'benefits', dialect))).toEqual({ new: 0, changed: 0, same: 3 });
  // Without the accounts, as somebody tidied it.
  expect(await comes('benefits', out.replaceAll(liam, ''))).toEqual({ new: 0, changed: 0, same: 3 });
});

test('another name gives it to somebody else; a name beside another account, and nobody\'s name, are told by their line', async () => {
  const one = (cells: string): string => `Id,Benefit,Unit,Owner,Owner id\nB1,Fewer calls,calls,${cells}\n`;
  expect(await problems('benefits', one(`Olga Officer,${liam}`))).toEqual(['2 Owner: "Olga Officer" is not who stands under Owner id, Liam Lead: leave one of the two empty']);
  expect(await problems('benefits', one('Nobody Known,'))).toEqual(['2 Owner: "Nobody Known" is the name of nobody who can be found, or of several: write the account under Owner id, or leave it empty']);
  expect(await comes('benefits', one('Olga Officer,'))).toMatchObject({ changed: 1 });
  expect(await comes('benefits', 'Id,Benefit,Unit\nB1,Fewer calls,calls\n')).toMatchObject({ same: 1 });
  expect(await comes('benefits', one(','))).toMatchObject({ changed: 1 });
  expect(await benefitOwners()).toMatchObject({ 'Fewer calls': null });
});

test('a name that two people have is told, and their accounts tell them apart', async () => {
  const seed = site.local.site.userByEmail(officer);
  if (seed === undefined) throw new Error('There is no officer.');
  site.local.site.tables.user.put({ ...seed, accountId: '712020:6f1a0000-0000-4000-8000-0000000000bb', email: 'second@example.com' });
  const one = (cells: string): string => `Id,Benefit,Unit,Owner,Owner id\nB4,Twice,calls,${cells}\n`;
  expect(await problems('benefits', one('Olga Officer,'))).toEqual([expect.stringContaining('or of several')]);
  expect(await comes('benefits', one(`Olga Officer,${seed.accountId}`))).toMatchObject({ new: 1 });
  expect(await comes('benefits', await takeOut(site.local, officer, site.programId, 'benefits'))).toMatchObject({ new: 0, changed: 0 });
});

test('risks may have an owner without an account, who stays as they are written', async () => {
  expect(await comes('risks', 'Id,Risk,Probability,Impact,Owner\nR1,Drift,4,5,Liam Lead\nR2,Vendor,1,2,The vendor\nR3,Frost,1,2,\n')).toMatchObject({ new: 3 });
  expect(await riskOwners()).toEqual({ Drift: [liam, 'Liam Lead'], Vendor: ['The vendor', 'The vendor'], Frost: [null, null] });
  const out = await takeOut(site.local, officer, site.programId, 'risks');
  expect(out).toContain(`,Liam Lead,${liam},`);
  expect(out).toContain(',The vendor,,');
  expect(await comes('risks', out)).toEqual({ new: 0, changed: 0, same: 3 });
});
