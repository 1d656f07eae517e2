import type { SheetView } from '../../../src/contract/sheet';
import { must, officer } from '../../faults/program-site';
import { lead, openQuestions, type QuestionSite } from '../questions/question-site';

let site: QuestionSite;
beforeEach(async () => { site = await openQuestions(); });
afterEach(() => site.local.close());

const decisions = async (asOf?: string): Promise<SheetView['decisions']> =>
  must(await site.local.invoke(officer, 'flagship-global', 'sheet', { programId: site.programId, ...(asOf === undefined ? {} : { asOf }) })).decisions;

const isAsked = async (asOf?: string): Promise<boolean> => (await decisions(asOf)).some(({ text }) => /dropped/i.test(text));

test('a question answered today is no decision any more, and still is one on the sheets of the days before', async () => {
  expect(await isAsked()).toBe(true);
  site.local.clock?.advance(10 * 86_400_000);
  must(await site.answer(lead, { kind: 'dropped', blockedId: site.id('WEB-3'), blockerId: site.id('API-3'), insteadId: null }, 'needed', null));
  expect([await isAsked(), await isAsked('2026-11-30'), await isAsked('2026-11-29'), await isAsked('2026-11-20')]).toEqual([false, false, true, true]);
  site.local.clock?.advance(86_400_000);
  expect([await isAsked(), await isAsked('2026-11-30'), await isAsked('2026-11-29')]).toEqual([false, false, true]);
});
