import type { Local } from '../local-jira/forge/harness';
import { ask, kept, makeProgram, officer, openTiny, users } from './program-site';

let local: Local;
let programId: string;
beforeAll(async () => {
  local = await openTiny({ projects: ['A'], issues: ['A-1 doing', 'A-2 todo'], links: ['A-2 blocks A-1'] });
  programId = await makeProgram(local, { projectKeys: ['A'] });
});
afterAll(() => local.close());

type Payload = Readonly<Record<string, unknown>>;
type Right = readonly [module: string, call: string, payload: (id: string) => Payload];

/** Every call of the app with a payload of the right shape; the tests spoil them one field at a time. */
const right: readonly Right[] = [
  ['flagship-global', 'listPrograms', () => ({})],
  ['flagship-global', 'findProjects', () => ({ query: 'a' })],
  ['flagship-global', 'previewProgram', () => ({ projectKeys: ['A'], jql: null })],
  ['flagship-global', 'createProgram', () => ({ name: 'P', projectKeys: ['A'], jql: null })],
  ['flagship-global', 'overview', (id) => ({ programId: id })],
  ['flagship-global', 'evidence', (id) => ({ programId: id, measure: 'waiting' })],
  ['flagship-global', 'pullProgress', (id) => ({ programId: id })],
  ['flagship-global', 'changeAssumptions', (id) => ({ programId: id, version: 1, changes: [{ key: 'deadline', value: '2027-01-01' }] })],
  ['flagship-global', 'applySuggestion', (id) => ({ programId: id, version: 1, suggestion: 'set-aside' })],
  ['flagship-global', 'renameProgram', (id) => ({ programId: id, version: 1, name: 'Q' })],
  ['flagship-global', 'publishProgram', (id) => ({ programId: id, version: 1, visibility: 'draft' })],
  ['flagship-global', 'deleteProgram', (id) => ({ programId: id, version: 1 })],
  ['flagship-global', 'retryPull', (id) => ({ programId: id })],
  ['flagship-gadget', 'listPrograms', () => ({})],
  ['flagship-gadget', 'evidence', (id) => ({ programId: id, measure: 'waiting' })],
  ['flagship-gadget', 'gadget', (id) => ({ config: { programId: id, measures: ['waiting', 'cycles'], waiting: 3, refreshMinutes: 15 } })],
  ['flagship-gadget', 'measureChoices', () => ({})],
  ['flagship-issue', 'issueContext', () => ({})],
];

/** Values that fit no field of any call, or not this one; what a field takes of them is left out by `fits`. */
const strange: readonly unknown[] = [
  null, true, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER + 2, '', 'x'.repeat(30_000), [], [[]], [null], {}, { toString: 'x' }, { $ne: null },
  '../../secret', '__proto__', 'constructor', '2026-02-31', new Array(300).fill('A'), new Array(3_000).fill(0),
];

/** What a field may well be: a value that the table above happens to hold. */
const fits = (call: string, field: string, value: unknown): boolean => {
  if (field === 'jql') return value === null || value === '' || value === '../../secret' || value === '__proto__' || value === 'constructor' || value === '2026-02-31';
  if (field === 'query') return typeof value === 'string' && value.length <= 255;
  if (field === 'suggestion') return typeof value === 'string' && value.length <= 255;
  if (field === 'name') return typeof value === 'string' && value.length <= 255 && value !== '';
  if (field === 'projectKeys') return Array.isArray(value) && value.length === 0;
  if (field === 'programId' && call !== 'gadget') return value === 'constructor' || value === '2026-02-31';
  if (field === 'measure') return value === 'constructor' || value === '2026-02-31';
  return false;
};

const callers = (module: string): { issueKey?: string } => (module === 'flagship-issue' ? { issueKey: 'A-1' } : {});

const sent = async (module: string, call: string, payload: unknown, email = officer): Promise<unknown> =>
  local.ask(email, module, call, payload, callers(module));

const badInput = { ok: false, error: expect.objectContaining({ code: 'bad-input', message: expect.stringMatching(/Nothing was (?:changed|saved)\.$/) }) };

/** What is stored, so that it can be seen that nothing was. */
const written = (): unknown => kept(local);

describe.each(right)('%s %s', (module, call, payloadOf) => {
  it('takes a payload of its own shape', async () => {
    if (['createProgram', 'deleteProgram'].includes(call)) return;
    expect(await sent(module, call, payloadOf(programId))).not.toMatchObject({ error: { code: 'unexpected' } });
    expect(await sent(module, call, payloadOf(programId))).not.toMatchObject(badInput);
  });

  it('refuses a payload that is none', async () => {
    const before = written();
    for (const payload of ['text', 5, true, [], [payloadOf(programId)], [[]]]) expect([payload, await sent(module, call, payload)]).toEqual([payload, badInput]);
    expect(written()).toEqual(before);
  });

  it('refuses fields that it does not know, and keys of prototypes', async () => {
    const before = written();
    for (const key of ['more', 'accountId', 'context', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      expect([key, await sent(module, call, { ...payloadOf(programId), [key]: { polluted: true } })]).toEqual([key, badInput]);
    }
    await sent(module, call, JSON.parse(`{"__proto__": {"polluted": true}, "x": 1}`));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(written()).toEqual(before);
  });

  it('refuses fields that are missing, one by one', async () => {
    const whole = payloadOf(programId);
    for (const field of Object.keys(whole)) {
      const { [field]: _, ...rest } = whole;
      expect([field, await sent(module, call, rest)]).toEqual([field, badInput]);
    }
  });

  it('refuses values that are none of its fields', async () => {
    const before = written();
    const whole = payloadOf(programId);
    for (const field of Object.keys(whole)) {
      for (const value of strange.filter((one) => !fits(call, field, one))) {
        const answer = await sent(module, call, { ...whole, [field]: value });
        expect([field, String(JSON.stringify(value)).slice(0, 60), answer]).toEqual([field, expect.anything(), badInput]);
      }
    }
    expect(written()).toEqual(before);
  });
});

describe('deeper in a payload', () => {
  const inside: readonly (readonly [string, string, (id: string) => unknown])[] = [
    ['flagship-gadget', 'gadget', (id) => ({ config: { programId: id, measures: [], waiting: 3, refreshMinutes: 15 } })],
    ['flagship-gadget', 'gadget', (id) => ({ config: { programId: id, measures: new Array(9).fill('waiting'), waiting: 3, refreshMinutes: 15 } })],
    ['flagship-gadget', 'gadget', (id) => ({ config: { programId: id, measures: ['waiting', '__proto__'], waiting: 3, refreshMinutes: 15 } })],
    ['flagship-gadget', 'gadget', (id) => ({ config: { programId: id, measures: ['waiting', 'cycles'], waiting: 6, refreshMinutes: 15 } })],
    ['flagship-gadget', 'gadget', (id) => ({ config: { programId: id, measures: ['waiting', 'cycles'], waiting: 3, refreshMinutes: 0 } })],
    ['flagship-gadget', 'gadget', (id) => ({ config: { programId: id, measures: ['waiting', 'cycles'], waiting: 3, refreshMinutes: 15, more: 1 } })],
    ['flagship-global', 'changeAssumptions', (id) => ({ programId: id, version: 1, changes: [{ key: 'deadline' }] })],
    ['flagship-global', 'changeAssumptions', (id) => ({ programId: id, version: 1, changes: [{ key: 'deadline', value: { a: 1 } }] })],
    ['flagship-global', 'changeAssumptions', (id) => ({ programId: id, version: 1, changes: [{ key: 'deadline', value: '2027-01-01', more: 1 }] })],
    ['flagship-global', 'overview', (id) => ({ programId: id, asOf: '22.11.2026' })],
    ['flagship-global', 'overview', (id) => ({ programId: id, asOf: '2026-02-30' })],
    ['flagship-global', 'evidence', (id) => ({ programId: id, measure: 'waiting', from: -1 })],
    ['flagship-global', 'evidence', (id) => ({ programId: id, measure: 'waiting', from: '0' })],
  ];
  it.each(inside)('%s %s: %#', async (module, call, payload) => {
    expect(await sent(module, call, payload(programId))).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  });

  it.each([
    ['nonsense', 'x'], ['__proto__', 'x'], ['constructor', 'x'], ['toString', 'x'], ['deadline', '2026-02-30'], ['deadline', 5], ['deadline', ['2026-01-01']],
    ['workingWeek', []], ['workingWeek', ['mon', 'noday']], ['workingWeek', 'mon'], ['timeZone', 'Mars/Olympus'], ['timeZone', null], ['setAside', 1], ['setAside', 'x'],
    ['teamFrom', 'nobody'], ['linkTypes', ['10000:sideways']], ['linkTypes', ['']], ['outcomes', ['x']], ['outcomes', 'delivered'],
    ['committedDeadlines', ['x:2026-13-01']], ['committedDeadlines', 5],
  ])('an assumption %s cannot be %j; nothing is saved', async (key, value) => {
    const { version } = await ask(local).overview(programId);
    const answer = await local.invoke(officer, 'flagship-global', 'changeAssumptions', { programId, version, changes: [{ key: 'deadline', value: '2027-01-01' }, { key, value }] });
    expect(answer).toEqual({ ok: false, error: expect.objectContaining({ code: 'bad-input', message: expect.stringContaining('Nothing was saved.') }) });
    const after = await ask(local).overview(programId);
    expect(after.version).toBe(version);
    expect(after.assumptions.find((one) => one.key === 'deadline')?.value).toBe('Not set');
  });

  it('the day of a figure may not be one to come, nor its list begin behind its end', async () => {
    expect(await sent('flagship-global', 'overview', { programId, asOf: '2031-01-01' })).toMatchObject({ error: { code: 'bad-input', detail: { field: 'asOf' } } });
    expect(await sent('flagship-global', 'overview', { programId, asOf: '0001-01-01' })).toMatchObject({ ok: true, value: { fresh: { issues: 0 } } });
    expect(await sent('flagship-global', 'evidence', { programId, measure: 'waiting', from: 9_999_999 })).toMatchObject({ ok: true, value: { issues: [], total: 2 } });
  });

  it('what is too large never reaches the app', async () => {
    await expect(sent('flagship-global', 'findProjects', { query: 'x'.repeat(600_000) })).rejects.toThrow('413');
  });

  it('a call or a module that is none is refused for everybody', async () => {
    for (const email of users) {
      for (const call of ['none', '__proto__', 'constructor', 'toString', '']) await expect(sent('flagship-global', call, {}, email)).rejects.toThrow('404');
      await expect(sent('flagship-issue', 'overview', { programId }, officer)).rejects.toThrow('404');
    }
  });
});
