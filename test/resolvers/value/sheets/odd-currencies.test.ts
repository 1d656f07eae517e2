import { must, officer } from '../../../faults/program-site';
import { moneyText } from '../../../../static/parts/number-text';
import { type MoneySite, openMoney } from '../money-site';
import { bringIn, preview, takeOut, upload } from './sheet-site';

/** Currencies without decimals, and with three: a program in one of them, with lines in the other. */
let site: MoneySite;
afterEach(() => site.local.close());

const openIn = async (currency: string, other: string, rate: string): Promise<void> => {
  site = await openMoney();
  const { local, programId } = site;
  const { version, rules } = must(await local.invoke(officer, 'flagship-global', 'moneyRules', { programId }));
  must(await local.invoke(officer, 'flagship-global', 'saveMoneyRules', { programId, version, rules: { ...rules, currency, exchange: [{ currency: other, rates: [{ from: '2026-01-01', value: rate }] }] } }));
};
const enter = async (amount: string, currency: string) => site.local.invoke(officer, 'flagship-global', 'addLines', {
  programId: site.programId, lines: [{ kind: 'actual', package: null, projectId: site.project('WEB'), teamId: null, from: '2026-11-02', to: '2026-11-02', amount, currency, class: null, note: '' }],
});
const spent = async () => must(await site.local.invoke(officer, 'flagship-global', 'costs', { programId: site.programId })).totals.actual.amount;
const problems = async (text: string) => must(await preview(site.local, officer, site.programId, 'lines', await upload(site.local, officer, site.programId, 'lines', text))).problems.map(({ line, message }) => `${line} ${message}`);

test('yen without decimals: entered, brought in, summed with dinars by their rate, shown and taken out in both dialects', async () => {
  await openIn('JPY', 'KWD', '480.5');
  must(await enter('1500', 'JPY'));
  must(await enter('0.125', 'KWD'));
  expect(await spent()).toEqual({ minor: 1560, currency: 'JPY' });
  expect(await bringIn(site.local, officer, site.programId, 'lines', 'Kind,Project,From,Amount\nactual,WEB,2026-11-03,"¥1,234,567"\nactual,WEB,2026-11-03,5.00\n')).toMatchObject({ new: 2 });
  expect(await spent()).toEqual({ minor: 1_236_132, currency: 'JPY' });
  expect(moneyText(1_236_132, 'JPY', 'en')).toBe('¥1,236,132');
  expect(await problems('Kind,Project,From,Amount,Currency\nactual,WEB,2026-11-03,5.5,JPY\nactual,WEB,2026-11-03,€5,JPY\n')).toEqual(['2 JPY has 0 digits after the point, and 5.5 has more.', '3 "€5" is in €, and the line in JPY: say so under Currency']);
  const out = await takeOut(site.local, officer, site.programId, 'lines');
  for (const part of [',1500,JPY,', ',0.125,KWD,', ',1234567,JPY,']) expect(out).toContain(part);
  for (const dialect of ['comma', 'semicolon'] as const) expect(await bringIn(site.local, officer, site.programId, 'lines', await takeOut(site.local, officer, site.programId, 'lines', dialect))).toEqual({ new: 0, changed: 0, same: 4 });
});

test('dinars with three decimals: to the last of them, and none beyond', async () => {
  await openIn('KWD', 'JPY', '0.00208');
  must(await enter('0.125', 'KWD'));
  must(await enter('1000', 'JPY'));
  expect(await spent()).toEqual({ minor: 2205, currency: 'KWD' });
  expect(moneyText(2205, 'KWD', 'en')).toBe('KWD\u00a02.205');
  expect(await problems('Kind;Project;From;Amount\nactual;WEB;03.11.2026;1,2345\n')).toEqual(['2 KWD has 3 digits after the point, and 1.2345 has more.']);
  expect(await enter('1.2345', 'KWD')).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  // Each amount of this file could be thousands too: its semicolons say what they are.
  const out = await takeOut(site.local, officer, site.programId, 'lines', 'semicolon');
  expect(out).toContain(';0,125;KWD;');
  expect(await bringIn(site.local, officer, site.programId, 'lines', out)).toEqual({ new: 0, changed: 0, same: 2 });
});

test('codes that are no money are refused, in words: no currency, tests, metals, units of account', async () => {
  await openIn('EUR', 'USD', '0.9');
  for (const code of ['XXX', 'XTS', 'XAU', 'XDR']) {
    expect([code, await enter('5', code)]).toMatchObject([code, { ok: false, error: { code: 'bad-input', message: expect.stringContaining('no money') as string } }]);
    expect(await problems(`Kind,Project,From,Amount,Currency\nactual,WEB,2026-11-03,5,${code}\n`)).toEqual([`2 "${code}" is a code of ISO 4217 that is no money; give one such as EUR`]);
  }
  const { local, programId } = site;
  const { version, rules } = must(await local.invoke(officer, 'flagship-global', 'moneyRules', { programId }));
  expect(await local.invoke(officer, 'flagship-global', 'saveMoneyRules', { programId, version, rules: { ...rules, currency: 'XXX' } })).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('no money') as string } });
  must(await enter('5', 'XOF'));
});
