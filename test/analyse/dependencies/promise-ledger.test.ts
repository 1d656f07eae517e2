import * as fc from 'fast-check';
import { analyse } from '../../../src/analyse/analysis';
import { brokenPromises } from '../../../src/analyse/dependencies/broken-promises';
import { type JudgedPromise, promiseLedger } from '../../../src/analyse/dependencies/promise-ledger';
import { promisesKept } from '../../../src/analyse/dependencies/promises-kept';
import { unansweredAsks } from '../../../src/analyse/dependencies/unanswered-asks';
import { firstMinuteOfDay, isoDay } from '../../../src/model/day';
import type { Program } from '../../../src/model/program';
import { programAt } from '../../../src/model/program-at';
import type { PromiseAnswer, TeamPromise } from '../../../src/model/promise';
import { ledgerRows } from '../../../src/view/promises';
import { day, program } from '../../model/program-notation';

const zone = 'Europe/Berlin';
const at = (text: string): number => firstMinuteOfDay(day(text), zone) + 600;

const issues = `
  DATA-1 team Data; DATA-2 team Data delivered done 2026-11-12; DATA-3 team Data delivered done 2026-11-16; DATA-4 team Data dropped done 2026-11-16
  DATA-5 team Data hold done 2026-11-16; WEB-1 doing team Web; MOB-1 doing team Mobile`;

type Told = Partial<Omit<TeamPromise, 'answers' | 'blockerId' | 'blockedId'>> & { readonly answers?: readonly (Pick<PromiseAnswer, 'kind'> & { readonly day?: string; readonly at?: string })[] };

/** A program with requests: `DATA-1 for WEB-1`, asked on the second of November, with what is told of each. */
const asked = (requests: readonly (readonly [string, Told])[], asOf = '2026-11-22'): Program => {
  const made = program(issues, '', { asOf, settings: { timeZone: zone } });
  const idOf = (key: string): number => made.issues.find((issue) => issue.key === key)?.id ?? 0;
  const promises = requests.map(([words, { answers = [], ...told }], index): TeamPromise => {
    const [blocker = '', blocked = ''] = words.split(' for ');
    return {
      id: `${idOf(blocked)}-${idOf(blocker)}-${index + 1}`, version: 1, programId: 'p', blockerId: idOf(blocker), blockedId: idOf(blocked), linkTypeId: '1',
      askedBy: 'mia', askedAt: at('2026-11-02'), neededBy: null, reason: '', cleared: null, ...told,
      answers: answers.map((answer) => ({ by: 'jo', reason: '', kind: answer.kind, day: answer.day === undefined ? null : day(answer.day), at: at(answer.at ?? '2026-11-03') })),
    };
  });
  return { ...made, promises };
};

const accepted = (promised?: string): Told => ({ answers: [{ kind: 'accepted', ...(promised === undefined ? {} : { day: promised }) }] });

const told = ({ state, lateBy, open }: JudgedPromise): string => `${state}${lateBy === null ? '' : ` ${lateBy}`}${open ? '' : ', settled'}`;
const stateOf = (words: string, what: Told, asOf?: string): string => promiseLedger(asked([[words, what]], asOf)).map(told).join();

test.each<[string, string, Told, string]>([
  ['nobody answered', 'DATA-1 for WEB-1', {}, 'asked'],
  ['accepted for a day to come', 'DATA-1 for WEB-1', accepted('2026-11-27'), 'accepted'],
  ['promised for a Friday, looked at on the Sunday after it', 'DATA-1 for WEB-1', accepted('2026-11-20'), 'accepted'],
  ['promised for a Thursday that has passed', 'DATA-1 for WEB-1', accepted('2026-11-19'), 'broken 1'],
  ['delivered on the day', 'DATA-2 for WEB-1', accepted('2026-11-12'), 'kept, settled'],
  ['promised for a Friday, delivered on the Monday', 'DATA-3 for WEB-1', accepted('2026-11-13'), 'kept-late 1, settled'],
  ['promised for a Sunday, delivered on the Monday', 'DATA-3 for WEB-1', { answers: [{ kind: 'countered', day: '2026-11-15' }] }, 'kept-late 1, settled'],
  ['another day was offered, and kept', 'DATA-3 for WEB-1', { neededBy: day('2026-11-10'), answers: [{ kind: 'countered', day: '2026-11-16' }] }, 'kept, settled'],
  ['delivered without a day promised', 'DATA-3 for WEB-1', accepted(), 'accepted, settled'],
  ['declined, and delivered all the same', 'DATA-3 for WEB-1', { answers: [{ kind: 'declined' }] }, 'declined, settled'],
  ['dropped', 'DATA-4 for WEB-1', accepted('2026-12-24'), 'broken, settled'],
  ['done with an outcome that is not mapped', 'DATA-5 for WEB-1', accepted('2026-11-12'), 'accepted, settled'],
  ['the same, once it was cleared', 'DATA-5 for WEB-1', { ...accepted('2026-11-12'), cleared: { how: 'delivered', by: 'mia', at: at('2026-11-17') } }, 'kept-late 3, settled'],
  ['cleared before the blocker was done', 'DATA-3 for WEB-1', { ...accepted('2026-11-13'), cleared: { how: 'delivered', by: 'mia', at: at('2026-11-13') } }, 'kept, settled'],
  ['not needed any more', 'DATA-1 for WEB-1', { ...accepted('2026-11-05'), cleared: { how: 'not-needed', by: 'mia', at: at('2026-11-17') } }, 'not-needed, settled'],
  ['the last answer counts', 'DATA-1 for WEB-1', { answers: [{ kind: 'accepted', day: '2026-11-05' }, { kind: 'declined' }] }, 'declined'],
])('%s', (_, words, what, expected) => expect(stateOf(words, what)).toBe(expected));

test('a request whose issues are not both there for the viewer is in no ledger', () => {
  const made = asked([['DATA-1 for WEB-1', {}]]);
  const [first] = made.promises;
  expect(promiseLedger({ ...made, promises: first === undefined ? [] : [{ ...first, blockerId: 4_242 }, { ...first, blockedId: 4_242 }] })).toEqual([]);
});

const many = (asOf?: string): Program => asked([
  ['DATA-2 for WEB-1', accepted('2026-11-12')], ['DATA-3 for WEB-1', accepted('2026-11-13')], ['DATA-1 for MOB-1', accepted('2026-11-10')],
  ['DATA-1 for WEB-1', {}], ['DATA-1 for WEB-1', { askedAt: at('2026-11-18'), answers: [{ kind: 'accepted', day: '2026-12-01', at: '2026-11-19' }] }],
], asOf);

test('the figures count what came due, what is broken, and what nobody answered', () => {
  const analysis = analyse(many());
  const kept = promisesKept.compute(analysis);
  expect([kept.value, kept.worked]).toEqual([100 / 3, '1 of 3 promises that came due']);
  expect(kept.issues.map(({ issue, why }) => `${issue.key} ${why}`)).toEqual([
    'DATA-2 kept: promised to Web for 2026-11-12', 'DATA-3 kept late, 1 working day late: promised to Web for 2026-11-13',
    'DATA-1 broken, 8 working days late: promised to Mobile for 2026-11-10',
  ]);
  expect([brokenPromises.compute(analysis).value, unansweredAsks.compute(analysis).value]).toEqual([1, 1]);
});

test('nothing due gives no percentage, and says why', () => {
  expect(promisesKept.compute(analyse(asked([])))).toMatchObject({ value: null, reason: expect.stringContaining('No team has asked') as string });
  expect(promisesKept.compute(analyse(asked([['DATA-1 for WEB-1', {}]])))).toMatchObject({ value: null, reason: expect.stringContaining('No day was promised') as string });
  expect(promisesKept.compute(analyse(asked([['DATA-1 for WEB-1', accepted('2026-12-24')]])))).toMatchObject({ value: null, reason: 'No promised day has come yet.' });
});

test('a past day is told as it was: what was asked, answered or cleared later had not happened', () => {
  const today = many();
  const on = (text: string) => promiseLedger(programAt(today, day(text))).map(told);
  expect(on('2026-11-02')).toEqual(['asked', 'asked', 'asked', 'asked']);
  expect(on('2026-11-12')).toEqual(['kept, settled', 'accepted', 'broken 2', 'asked']);
  expect(on('2026-11-18')).toEqual(['kept, settled', 'kept-late 1, settled', 'broken 6', 'asked', 'asked']);
});

test('the ledger has a row a pair of teams', () => {
  expect(ledgerRows(promiseLedger(many())).map(({ askingTeam, askedTeam, asked: count, open, kept, keptLate, broken, keptPercent, reason }) =>
    [askingTeam, askedTeam, count, open, kept, keptLate, broken, keptPercent, reason])).toEqual([
    ['Mobile', 'Data', 1, 1, 0, 0, 1, 0, null],
    ['Web', 'Data', 4, 2, 1, 1, 0, 50, null],
  ]);
});

/** What the docstring says, in other words: the first day it was there against the day promised, counted day by day. */
const judgedByHand = (promised: number | null, delivered: number | null, today: number): string => {
  if (promised === null) return 'accepted';
  const end = delivered ?? today;
  let late = 0;
  for (let one = promised + 1; one <= end; one += 1) if (![0, 6].includes(new Date(one * 86_400_000).getUTCDay())) late += 1;
  if (delivered !== null) return late > 0 ? `kept-late ${late}` : 'kept';
  return late > 0 ? `broken ${late}` : 'accepted';
};

test('any promised day and any day of delivery are judged as counting by hand would', () => {
  const today = day('2026-11-22');
  const days = fc.integer({ min: -25, max: 10 }).map((ahead) => today + ahead);
  fc.assert(fc.property(fc.option(days), fc.option(days.map((one) => Math.min(one, today))), (promised, delivered) => {
    const state = stateOf('DATA-1 for WEB-1', {
      ...accepted(promised === null ? undefined : isoDay(promised)), askedAt: at('2026-10-01'),
      cleared: delivered === null ? null : { how: 'delivered', by: 'mia', at: at(isoDay(delivered)) },
    });
    expect(state.replace(', settled', '')).toBe(judgedByHand(promised, delivered, today));
  }), { seed: 20261122, numRuns: 300 });
});
