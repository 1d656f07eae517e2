import * as fc from 'fast-check';
import { isoDay } from '../../src/model/day';
import { day, defaultAsOf } from '../model/program-notation';

/** A program in the notation of program-notation.ts, issue by issue, with its links. */
export type Written = { readonly issues: readonly string[]; readonly links: readonly string[] };

const today = day(defaultAsOf);
const projects = ['A', 'B', 'C'];

const wordOrNone = (words: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: words });

const past = (name: string): fc.Arbitrary<string> => fc.integer({ min: 0, max: 260 }).map((ago) => `${name} ${isoDay(today - ago)}`);

const state: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('todo', 'doing', 'hold', 'unresolved'),
  fc.tuple(fc.constantFrom('fixed', 'dropped', 'duplicate', 'hold'), fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 30 }))
    .map(([word, ago, took]) => `${word} started ${isoDay(today - ago - took)} done ${isoDay(today - ago)}`),
);

const words = fc.tuple(
  state, wordOrNone(past('created')), wordOrNone(fc.integer({ min: -40, max: 60 }).map((ahead) => `due ${isoDay(today + ahead)}`)),
  wordOrNone(past('start')), wordOrNone(fc.nat(8).map((points) => `points ${points}`)), wordOrNone(fc.nat(20).map((hours) => `estimate ${hours}h`)),
  wordOrNone(fc.constantFrom('team Web', 'team Data')), wordOrNone(fc.constantFrom('assignee mia', 'assignee jo')),
  wordOrNone(fc.constantFrom('version one', 'released two')), wordOrNone(fc.constantFrom('flagged', 'secured', 'epic', 'subtask')),
);

/** Up to 25 issues of three projects; parents only within a project and only before their children. */
export const writtenProgram: fc.Arbitrary<Written> = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(2), words, fc.option(fc.nat(24), { freq: 2 })), { maxLength: 25 }),
    fc.array(fc.tuple(fc.nat(24), fc.nat(24), fc.constantFrom('blocks', 'depends on', 'relates to')), { maxLength: 12 }),
  )
  .map(([drafts, pairs]) => {
    const keys = drafts.map(([project], index) => `${projects[project]}-${index + 1}`);
    const issues = drafts.map(([project, said, parent], index) => {
      const above = parent !== null && parent < index && drafts[parent]?.[0] === project ? `under ${keys[parent]}` : '';
      return [keys[index], ...said, above].filter((word) => word !== '').join(' ');
    });
    const links = pairs.flatMap(([from, to, verb]) => (keys[from] !== undefined && keys[to] !== undefined ? [`${keys[from]} ${verb} ${keys[to]}`] : []));
    return { issues, links };
  });
