import type { Local } from '../../local-jira/forge/harness';
import { makeProgram, officer, openTiny } from '../../faults/program-site';
import { watched } from './watched';

const KB = 1024;
const PROJECTS = 150;

const keyOf = (project: number): string => `P${String(project).padStart(3, '0')}`;
const keys = Array.from({ length: PROJECTS }, (_, at) => keyOf(at));

/** Each project waits for the next one, twice, and everything waits for the first. */
const seed = {
  projects: keys.map((key) => ({ key, name: `The project of ${key}, with a name that is as long as such names are` })),
  issues: keys.flatMap((key) => [`${key}-1 doing: Something that has to be done in ${key} before anything else`, `${key}-2 todo: Something that comes after it`]),
  links: keys.flatMap((key, at) => [`${keyOf((at + 1) % PROJECTS)}-1 blocks ${key}-2`, ...(at === 0 ? [] : [`P000-1 blocks ${key}-1`])]),
};

let local: Local;
let programId: string;
beforeAll(async () => {
  local = await openTiny(seed);
  programId = await makeProgram(local, { projectKeys: keys });
});
afterAll(() => local.close());

const sort = { by: 'urgency', descending: false };

/** Every view of the global page with something to list. */
const views: Readonly<Record<string, object>> = {
  overview: {}, pullProgress: {}, sheet: {}, cycles: {}, teamMatrix: {}, runway: {}, teamBoard: {}, forecastFan: {},
  dependencies: { filter: {}, sort, from: 0 }, plan: { open: keys.map((key) => `loose:${key}`), hideDone: false, text: null, from: 0 },
  picture: { of: { kind: 'filter', filter: {} }, opened: [] }, questions: { show: 'open', from: 0 }, promises: { from: 0, pair: null },
  trail: { filter: {}, before: null }, evidence: { measure: 'open-issues' },
};

const sizeOf = (answer: unknown): number => {
  expect(answer).toMatchObject({ ok: true });
  return Buffer.byteLength(JSON.stringify(answer));
};

describe('a program of 150 projects that all wait for each other', () => {
  it.each(Object.entries(views))('answers %s in 200 KB', async (call, payload) => {
    expect(sizeOf(await local.ask(officer, 'flagship-global', call, { programId, ...payload }))).toBeLessThanOrEqual(200 * KB);
  });

  it('answers the gadget in 20 KB, and the panel of the issue that all wait for in 10', async () => {
    const config = { programId, measures: ['waiting', 'cycles', 'forecast-finish', 'velocity', 'load', 'flow-time', 'coming', 'dependencies'], waiting: 5, refreshMinutes: 15 };
    expect(sizeOf(await local.ask(officer, 'flagship-gadget', 'gadget', { config }))).toBeLessThanOrEqual(20 * KB);
    expect(sizeOf(await local.ask(officer, 'flagship-issue', 'issueContext', {}, { issueKey: 'P000-1' }))).toBeLessThanOrEqual(10 * KB);
  });

  it('is opened in a handful of calls of the storage, and a view that is ready in one', async () => {
    const overview = () => local.ask(officer, 'flagship-global', 'overview', { programId });
    await overview();
    expect((await watched(local, overview)).storage).toHaveLength(1);
    const past = await watched(local, () => local.ask(officer, 'flagship-global', 'overview', { programId, asOf: '2026-11-18' }));
    expect(past.storage.length).toBeLessThanOrEqual(20);
    expect((await watched(local, () => local.ask(officer, 'flagship-issue', 'issueContext', {}, { issueKey: 'P000-1' }))).storage.length).toBeLessThanOrEqual(30);
  });
});
