import type { z } from 'zod';
import { gadgetInputs, globalInputs, issueInputs } from '../../src/resolvers/inputs';

const config = { programId: 'p-1', measures: ['waiting', 'cycles'], waiting: 3, refreshMinutes: 15 };

/** A payload of the right shape for each call. */
const right: Readonly<Record<string, object>> = {
  listPrograms: {}, findProjects: { query: '' }, previewProgram: { projectKeys: ['A'], jql: null }, createProgram: { projectKeys: [], jql: 'x', name: 'N' },
  overview: { programId: 'p-1', asOf: '2026-11-22' }, evidence: { programId: 'p-1', measure: 'waiting', from: 50 }, pullProgress: { programId: 'p-1' },
  changeAssumptions: { programId: 'p-1', version: 1, changes: [{ key: 'deadline', value: null }] }, applySuggestion: { programId: 'p-1', version: 1, suggestion: 'set-aside' },
  renameProgram: { programId: 'p-1', version: 1, name: 'N' }, publishProgram: { programId: 'p-1', version: 1, visibility: 'draft' }, deleteProgram: { programId: 'p-1', version: 1 },
  retryPull: { programId: 'p-1' }, gadget: { config }, measureChoices: {}, issueContext: {},
};

const schemas: readonly (readonly [string, z.ZodType])[] = [
  ...Object.entries(globalInputs), ...Object.entries(gadgetInputs), ...Object.entries(issueInputs),
];

describe.each(schemas)('%s', (call, schema) => {
  const payload = right[call] ?? { missing: call };
  const takes = (value: unknown): boolean => schema.safeParse(value).success;

  it('takes its own shape', () => expect(schema.safeParse(payload)).toMatchObject({ success: true, data: payload }));

  it('refuses one field more, at every depth', () => {
    expect(takes({ ...payload, accountId: 'x' })).toBe(false);
    for (const [key, value] of Object.entries(payload)) {
      if (Array.isArray(value)) expect([key, takes({ ...payload, [key]: value.map((one: unknown) => (typeof one === 'object' ? { ...one, more: 1 } : { more: one })) })]).toEqual([key, value.length === 0]);
      else if (typeof value === 'object' && value !== null) expect([key, takes({ ...payload, [key]: { ...value, more: 1 } })]).toEqual([key, false]);
    }
  });

  it('refuses a field less, unless it may be absent', () => {
    for (const key of Object.keys(payload)) {
      expect([key, takes(Object.fromEntries(Object.entries(payload).filter(([other]) => other !== key)))]).toEqual([key, key === 'asOf' || key === 'from']);
    }
  });

  it.each([null, undefined, 'x', 5, [], true])('refuses %p', (value) => expect(takes(value)).toBe(false));
});

const takes = (schema: z.ZodType, payload: object): boolean => schema.safeParse(payload).success;

test.each(['', 'a/b', 'p 1', '../x', 'x'.repeat(65), 'p:1', 'é'])('%j is no id of a program', (programId) => {
  expect(takes(globalInputs.overview, { programId })).toBe(false);
});

test.each<[string, boolean]>([
  ['2026-11-22', true], ['2028-02-29', true], ['1969-12-31', true], ['0001-01-01', true], ['0000-06-01', false], ['2026-02-29', false], ['22.11.2026', false], ['2026-11-22T00:00:00Z', false], ['', false],
])('%j may be a day: %j', (asOf, may) => expect(takes(globalInputs.overview, { programId: 'p', asOf })).toBe(may));

test('a name is trimmed and not empty', () => {
  const name = (text: string): unknown => globalInputs.renameProgram.safeParse({ programId: 'p', version: 1, name: text }).data?.name;
  expect([name('  Launch '), name('   '), name('x'.repeat(256)), name('שלום'), name('<b>')]).toEqual(['Launch', undefined, undefined, 'שלום', '<b>']);
});

test('a gadget shows two to eight measures and at most five that wait', () => {
  const gadget = (part: object): boolean => takes(gadgetInputs.gadget, { config: { ...config, ...part } });
  const keys = (count: number): string[] => Array.from({ length: count }, () => 'waiting');
  expect([0, 1, 2, 8, 9].map((count) => gadget({ measures: keys(count) }))).toEqual([false, false, true, true, false]);
  expect([-1, 0, 5, 6, 1.5].map((waiting) => gadget({ waiting }))).toEqual([false, true, true, false, false]);
  expect([0, 1, 1440, 1441].map((refreshMinutes) => gadget({ refreshMinutes }))).toEqual([false, true, true, false]);
});
