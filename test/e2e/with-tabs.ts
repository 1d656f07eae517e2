import type { Page } from 'playwright-core';
import { violationsOn } from './axe-run';
import { changesPreview, fieldsOf, incrementsOf, ledgerView, settingsView, trailView } from './canned-program';
import { names, overviewView } from './canned-views';
import { surfaceBench, type Bench, type Surroundings } from './surface-bench';

const answersFor = (name: string): Readonly<Record<string, unknown>> => ({
  overview: overviewView(name), settings: settingsView(name), incrementSprints: { increments: incrementsOf(name) }, projectFields: { projects: fieldsOf(name) }, promises: ledgerView(name), trail: trailView(name), previewChanges: changesPreview,
  findPeople: { holders: [{ kind: 'user', accountId: 'a9', name: 'Nora New' }] },
});

export type Tabs = {
  /** Opens a place below a program. */
  readonly open: (path: string, around?: Surroundings, width?: number) => Promise<Page>;
  /** What a call was asked with so far. */
  readonly calls: (name: string) => readonly unknown[];
};

/** The tabs of a program in every state, the built page alone in a browser, the bridge answering what a state needs. */
export const withTabs = (): Tabs => {
  let bench: Bench;
  let page: Page | null = null;
  beforeAll(async () => { bench = await surfaceBench(); });
  afterEach(async () => { await page?.context().close(); page = null; });
  afterAll(() => bench.close());
  return {
    open: async (path, { name = names.plain, answers = {}, ...around } = {}, width = 1000) => {
      page = await bench.open('global', { ...around, name, path: `/program/p1${path}`, answers: { ...answersFor(name), ...answers } }, width);
      return page;
    },
    calls: (name) => bench.asked.flatMap(([, data]) => (Reflect.get(Object(data), 'functionKey') === name ? [Reflect.get(Object(data), 'payload')] : [])),
  };
};

export const seriousFindings = async (shown: Page): Promise<readonly string[]> =>
  (await violationsOn(shown)).filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
