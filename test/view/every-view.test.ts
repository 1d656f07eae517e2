import * as fc from 'fast-check';
import { measures } from '../../src/analyse/measures';
import { buildProgram } from '../../src/model/build-program';
import type { Program } from '../../src/model/program';
import { programAt } from '../../src/model/program-at';
import { writtenProgram, type Written } from '../analyse/written-program';
import { day, defaultAsOf, program, source } from '../model/program-notation';
import { contextOf, evidenceOf, gadgetOf, overviewOf } from './around';

/** What is wrong with a value that crosses the bridge, with the path to it. */
const wrongIn = (value: unknown, path = 'view'): readonly string[] => {
  if (value === undefined) return [`${path} is undefined`];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.entries(value).flatMap(([key, part]) => wrongIn(part, `${path}.${key}`));
  return [...own, ...figureWrong(value, path), ...datesWrong(value, path)];
};

/** A value and a reason are never both there, nor both absent. */
const figureWrong = (value: object, path: string): readonly string[] => {
  if (!('value' in value && 'reason' in value)) return [];
  return (value.value === null) === (typeof value.reason === 'string' && value.reason !== '') ? [] : [`${path}: ${String(value.value)} because ${String(value.reason)}`];
};

const dates = ['due', 'neededBy', 'asOf', 'sinceDay', 'current'];

const datesWrong = (value: object, path: string): readonly string[] =>
  Object.entries(value).filter(([key, part]) => dates.includes(key) && typeof part === 'string' && !/^\d{4}-\d\d-\d\d$/.test(part))
    .map(([key, part]) => `${path}.${key} is ${String(part)}`);

const read = ({ issues, links }: Written): Program =>
  program(issues.join(';'), links.join(';'), { settings: { deadline: day('2026-12-24'), setAsideAfterDays: 90 } });

test('nothing in a view is undefined or not a number, and what is not known says why', () => {
  fc.assert(fc.property(writtenProgram, fc.boolean(), (written, before) => {
    const today = read(written);
    const of = before ? programAt(today, day('2026-10-01')) : today;
    expect(wrongIn(overviewOf(of))).toEqual([]);
    expect(wrongIn(gadgetOf(of))).toEqual([]);
    for (const issue of of.issues) expect(wrongIn(contextOf(of, issue.key))).toEqual([]);
  }), { seed: 7, numRuns: 25 });
});

test('the same of the evidence of every measure', () => {
  fc.assert(fc.property(writtenProgram, fc.constantFrom(...measures), (written, { key }) => {
    const view = evidenceOf(read(written), key);
    expect(wrongIn(view)).toEqual([]);
    expect(view.issues.length).toBe(Math.min(50, view.total));
  }), { seed: 8, numRuns: 120 });
});

test('the checks see what they look for', () => {
  expect(wrongIn({ a: [1, Number.NaN], b: undefined, due: '1.2.2026', f: { value: null, reason: null }, g: { value: 1, reason: 'x' } })).toHaveLength(5);
});

describe('a program of 5,000 issues and 3,000 links', () => {
  const large = (): Program => {
    const next = fc.sample(fc.tuple(fc.nat(4999), fc.nat(4999)), { seed: 3, numRuns: 3000 });
    const line = (at: number): string => `P${at % 40}-${at + 1} ${['todo', 'doing', 'fixed', 'dropped'][at % 4]} team Team${at % 60} assignee person${at % 200} due 2026-12-0${(at % 9) + 1}`;
    const key = (at: number): string => `P${at % 40}-${at + 1}`;
    return program(
      Array.from({ length: 5000 }, (_, at) => line(at)).join(';'),
      next.map(([a, b]) => `${key(a)} blocks ${key(b)}`).join(';'),
    );
  };
  const longText = 'Ü'.repeat(255);
  const bytes = (view: object): number => Buffer.byteLength(JSON.stringify(view));

  it('gives views that stay small, whatever its size', () => {
    const built = large();
    expect(built.dependencies.length).toBeGreaterThan(2900);
    expect(bytes(overviewOf(built, {}, longText))).toBeLessThan(200_000);
    expect(bytes(gadgetOf(built))).toBeLessThan(50_000);
    const busiest = built.dependencies[0]?.blocker ?? 0;
    expect(bytes(contextOf(built, built.issues[busiest]?.key ?? ''))).toBeLessThan(100_000);
    expect(bytes(evidenceOf(built, 'waiting'))).toBeLessThan(100_000);
  });
});

test('markup, other directions and endless names stay the text they are', () => {
  const names = ['<img src=x onerror=alert(1)>', '"quoted" & \\ back', 'שלום \u202Eabc', 'x'.repeat(10_000)];
  const plain = source('A-1 team T; A-2 doing', 'A-1 blocks A-2');
  for (const name of names) {
    const issues = plain.issues.map((issue) => ({
      ...issue, team: { id: 't', name }, assignee: { accountId: 'a', name, active: true }, status: { ...issue.status, name },
    }));
    const built = buildProgram({ ...plain, name, issues, projects: plain.projects.map((one) => ({ ...one, name })), settings: { ...plain.settings, teamFrom: 'field' } }, day(defaultAsOf));
    const view = overviewOf(built, {}, name);
    expect(view.name).toBe(name);
    expect(view.progress[0]?.name).toBe(name);
    expect(view.waiting[0]?.blocker).toMatchObject({ summary: `${name} A-1`, team: name, assignee: name, status: name });
    expect(gadgetOf(built).name).toBe(name);
  }
});
