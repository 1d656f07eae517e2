import { measures } from '../../src/analyse/measures';
import { mayBrowse } from '../local-jira/site/permissions';
import { users } from './program-site';
import { asSeenBy, randomSeed } from './random-site';
import { tablesAsSeenBy } from './cut-tables';
import { randomValue } from './random-value';
import { valueAsked } from './value-asked';
import { openWith, type WholeSite } from './whole-site';

const projectKeys = ['A', 'B', 'C'];
const measureKeys = measures.map(({ key }) => key);

/** Ages, versions and digests differ without telling anything; which field is read, the app chooses once for the whole site. */
const untold = new Set(['ageSeconds', 'version', 'digest', 'fields', 'token']);

const isMoment = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:/.test(value);

/** What differs without telling anything: those, moments of writing, and the id of the program. */
const timeless = (answer: unknown, programId: string): unknown => JSON.parse(JSON.stringify(answer, (key, value: unknown) => {
  if (untold.has(key)) return null;
  return typeof value !== 'string' ? value : isMoment(value) ? 'a moment' : value.replaceAll(programId, 'the program');
}));

/** The plan unfolded and searched, and what new dates would do: with keys that this user may see, and one that nobody has. */
const planAsked = (keys: readonly string[]): readonly (readonly [call: string, payload: object])[] => {
  const rows = { open: [...keys, ...projectKeys.map((key) => `loose:${key}`)], hideDone: false, text: null, from: 0 };
  const changes = [...keys.slice(0, 2), 'NONE-1'].map((key) => ({ key, start: { seen: null, day: '2026-12-01' }, finish: { seen: null, day: '2026-12-24' } }));
  return [['plan', rows], ['plan', { ...rows, open: [], text: '1' }], ['forecastFan', {}], ['previewDates', { changes }]];
};

/** What is told of settings, people and requests, and of a program that is not made yet. */
const aroundAsked = (programId: string, keys: readonly string[]): readonly (readonly [call: string, payload: object])[] => {
  const epics = keys.slice(0, 2).map((key) => ({ kind: 'epic', key }));
  const rules = [{ kind: 'project', key: 'A' }, { kind: 'project', key: 'OUT' }, { kind: 'jql', jql: 'labels = x' }, ...epics];
  return [
    ['settings', { programId }], ['promises', { programId, from: 0, pair: null }],
    ['findProjects', { query: '' }], ['findPeople', { query: 'o' }],
    ['previewProgram', { projectKeys: ['A', 'C'], jql: 'labels = x OR project = OUT' }], ['previewMembership', { programId, rules, excluded: [{ kind: 'project', key: 'B' }] }],
    ['previewMembership', { programId: null, rules, excluded: [] }], ['previewChanges', { programId, changes: [{ key: 'teamFrom', value: 'project' }] }],
  ];
};

/** Everything this user can ask; evidence of some measures only, a few more in every site. */
const answers = async ({ local, programId }: WholeSite, email: string, keys: readonly string[], asked: readonly string[]): Promise<unknown> => {
  const config = { programId, measures: ['waiting', 'cycles', 'progress-issues', 'velocity'], waiting: 5, refreshMinutes: 15 };
  const global = (call: string, payload: object): Promise<unknown> => local.ask(email, 'flagship-global', call, payload);
  const panels = keys.map((issueKey) => local.ask(email, 'flagship-issue', 'issueContext', {}, { issueKey }));
  const sort = { by: 'urgency', descending: false };
  const pictures = [{ kind: 'chain' }, { kind: 'filter', filter: {} }, ...keys.slice(0, 3).flatMap((key) => [{ kind: 'issue', key }, { kind: 'cycle', key }])];
  const all = await Promise.all([
    global('dependencies', { programId, filter: {}, sort, from: 0 }), global('dependencies', { programId, filter: { text: 'a' }, sort: { by: 'impact', descending: true }, from: 0 }),
    global('cycles', { programId }), ...pictures.map((of) => global('picture', { programId, of, opened: keys.slice(0, 5).map((key) => ({ key, side: 'blocked' })) })),
    global('listPrograms', {}), global('overview', { programId }), global('overview', { programId, asOf: '2026-09-01' }), global('pullProgress', { programId }),
    global('teamMatrix', { programId }), global('runway', { programId }), global('teamBoard', { programId }),
    global('questions', { programId, show: 'open', from: 0 }), global('readMentions', { programId, from: 0 }),
    global('sheet', { programId }), global('sheet', { programId, asOf: '2026-09-01' }), global('evidence', { programId, measure: 'new-waits-since-2026-10-01' }),
    ...aroundAsked(programId, keys).map(([call, payload]) => global(call, payload)),
    ...[...planAsked(keys), ...valueAsked].map(([call, payload]) => global(call, { programId, ...payload })),
    local.ask(email, 'flagship-gadget', 'gadget', { config }), ...panels, ...asked.map((measure) => global('evidence', { programId, measure })),
  ]);
  return timeless(all, programId);
};

/** Compares for all users; how many of them have something hidden from them. */
const compare = async (seed: number): Promise<number> => {
  const whole = randomSeed(seed);
  const value = randomValue(whole, seed);
  const full = await openWith(whole, seed, value);
  let hiddenFrom = 0;
  try {
    for (const [at, email] of users.entries()) {
      const accountId = full.local.site.userByEmail(email)?.accountId ?? '';
      const shown = [...full.local.site.issues()].filter((issue) => mayBrowse(full.local.site, { kind: 'user', accountId }, issue)).map(({ key }) => key);
      const asked = measureKeys.filter((_, index) => (index + seed + at) % 10 === 0);
      const told = await answers(full, email, shown, asked);
      const hidden = [...full.local.site.issues()].map(({ key }) => key).filter((key) => !shown.includes(key));
      if (hidden.length > 0) hiddenFrom += 1;
      const spoken = hidden.flatMap((key) => [...JSON.stringify(told).matchAll(new RegExp(`.{0,60}\\b${key}\\b.{0,60}`, 'g'))].map(([around]) => around));
      expect([email, spoken]).toEqual([email, []]);
      const cut = await openWith(asSeenBy(whole, full.local.site, accountId), seed, tablesAsSeenBy(value, full.local.site, accountId));
      try {
        expect(told).toEqual(await answers(cut, email, shown, asked));
      } finally {
        cut.local.close();
      }
    }
  } finally {
    full.local.close();
  }
  return hiddenFrom;
};

/** More of them with LEAK_SITES=100, for whoever has the time. */
const sites = Number(process.env['LEAK_SITES'] ?? 4);

describe('every answer equals that of a site from which the hidden issues were removed', () => {
  it.each(Array.from({ length: sites }, (_, at) => at + 1))('site %i, for all five users', async (seed) => {
    expect(await compare(seed)).toBeGreaterThan(0);
  });
});
