import type { Local, LocalOptions } from '../local-jira/forge/harness';
import { deleteIssue, moveIssue } from '../local-jira/site/issue-edits';
import { linkTypes } from '../local-jira/site/standard-tables';
import { tinySeed, type TinySeedOptions } from '../local-jira/site/tiny-seed';
import type { Issue, IssueLink } from '../local-jira/site/types';
import { LONGEST_SUMMARY } from '../../src/store/texts';
import { measures } from '../../src/analyse/measures';
import { ask, makeProgram, must, officer, openTiny, valueIn, withIssues } from './program-site';

let local: Local;
let programId: string;
afterEach(() => local.close());

const openOdd = async (seed: TinySeedOptions, change: Readonly<Record<string, Partial<Issue>>> = {}, more: Partial<LocalOptions> = {}): Promise<void> => {
  local = await openTiny(seed, { seed: withIssues(tinySeed(seed), change), ...more });
  programId = await makeProgram(local, { projectKeys: seed.projects.map((project) => (typeof project === 'string' ? project : project.key)) });
};

/** Asks everything there is to ask; what cannot be answered throws. */
const everything = async () => {
  const view = await ask(local).overview(programId);
  for (const { key } of measures) await ask(local).evidence(programId, key);
  must(await local.invoke(officer, 'flagship-gadget', 'gadget', { config: { programId, measures: ['waiting', 'cycles'], waiting: 5, refreshMinutes: 15 } }));
  for (const { key } of local.site.issues()) must(await local.invoke(officer, 'flagship-issue', 'issueContext', {}, { issueKey: key }));
  return view;
};

const context = async (issueKey: string) => must(await local.invoke(officer, 'flagship-issue', 'issueContext', {}, { issueKey })).programs[0];

const link = (id: string, sourceId: string, destinationId: string, typeId: string = linkTypes.blocks.id): IssueLink => ({ id, typeId, sourceId, destinationId });

describe('hierarchies that are none', () => {
  it('an epic under itself counts once', async () => {
    await openOdd({ projects: ['A'], issues: ['A-1 Epic todo', 'A-2 done'] }, { 'A-1': { parentId: '10001' } });
    const view = await everything();
    expect(view.fresh.issues).toBe(2);
    expect(valueIn(view, 'progress-issues')).toBe(50);
  });

  it('epics under each other, and a chain that bites its tail, count once each', async () => {
    await openOdd(
      { projects: ['A'], issues: ['A-1 Epic todo', 'A-2 Epic todo', 'A-3 todo', 'A-4 todo', 'A-5 done'] },
      { 'A-1': { parentId: '10002' }, 'A-2': { parentId: '10001' }, 'A-3': { parentId: '10004' }, 'A-4': { parentId: '10003' } },
    );
    const view = await everything();
    const [row] = view.progress;
    expect([row?.delivered, (row?.todo ?? 0) + (row?.doing ?? 0)]).toEqual([1, expect.any(Number)]);
    expect(view.fresh.issues).toBe(5);
  });

  it('a parent that does not exist is no parent', async () => {
    await openOdd({ projects: ['A'], issues: ['A-1 todo', 'A-2 done'] }, { 'A-1': { parentId: '99999' } });
    expect(valueIn(await everything(), 'progress-issues')).toBe(50);
  });
});

describe('links that are none', () => {
  it('to a deleted issue go with it, from every page', async () => {
    await openOdd({ projects: ['A'], issues: ['A-1 doing', 'A-2 todo: Doomed', 'A-3 todo'], links: ['A-2 blocks A-1', 'A-3 blocks A-1'] });
    expect((await context('A-1'))?.waitsFor.map((row) => row.blocker.key).sort()).toEqual(['A-2', 'A-3']);
    deleteIssue(local.site, null, '10002');
    await local.platform.drain();
    expect(JSON.stringify(await everything())).not.toMatch(/A-2|Doomed/);
    expect((await context('A-1'))?.waitsFor.map((row) => row.blocker.key)).toEqual(['A-3']);
  });

  it('from an issue to itself are a cycle of one and hold nothing else up', async () => {
    const seed: TinySeedOptions = { projects: ['A'], issues: ['A-1 doing', 'A-2 doing'] };
    await openOdd({ ...seed, more: { links: [link('1', '10001', '10001')] } });
    const view = await everything();
    expect(valueIn(view, 'cycles')).toBe(1);
    expect((await context('A-1'))?.inCycle).toEqual(['A-1']);
    expect((await context('A-2'))?.inCycle).toEqual([]);
  });

  it('that are doubled, of several types and both ways round, are one dependency', async () => {
    await openOdd({
      projects: ['A'], issues: ['A-1 todo', 'A-2 doing'],
      more: { links: [link('1', '10001', '10002'), link('2', '10001', '10002'), link('3', '10002', '10001', linkTypes.depends.id)] },
    });
    const view = await everything();
    expect([valueIn(view, 'waiting'), view.waitingTotal, view.waiting.map((row) => row.blockedIssues)]).toEqual([1, 1, [1]]);
  });

  it('in a ring of three, and of two projects, are found and end', async () => {
    await openOdd({
      projects: ['A', 'B'], issues: ['A-1 doing', 'A-2 todo', 'B-1 todo', 'B-2 todo'],
      links: ['A-1 blocks A-2', 'A-2 blocks B-1', 'B-1 blocks A-1', 'B-1 blocks B-2'],
    });
    const view = await everything();
    expect(valueIn(view, 'cycles')).toBe(1);
    expect((await context('B-1'))?.inCycle.slice().sort()).toEqual(['A-1', 'A-2', 'B-1']);
    expect((await context('B-1'))?.downstream.issues).toBe(3);
    expect((await context('B-2'))?.inCycle).toEqual([]);
    expect(view.waiting.find((row) => row.blocked.key === 'A-1')?.health).toBe('cycle');
  });
});

describe('dates that cannot be', () => {
  const far = { created: '1965-03-01T09:00:00.000+0000', updated: '1965-03-01T09:00:00.000+0000' };

  it('before 1970 are days like any other', async () => {
    await openOdd({ projects: ['A'], issues: ['A-1 todo due 1969-12-31', 'A-2 done', 'A-3 todo due 0001-01-01'] }, { 'A-1': far, 'A-2': { ...far, resolutiondate: '1966-03-01T09:00:00.000+0000' } });
    const view = await everything();
    expect(valueIn(view, 'overdue-issues')).toBe(2);
    const { issues } = await ask(local).evidence(programId, 'overdue-issues');
    expect(issues.map(({ key, due }) => [key, due]).sort()).toEqual([['A-1', '1969-12-31'], ['A-3', '0001-01-01']]);
  });

  it('reversed (due before start, resolved before created) give no negative figure', async () => {
    await openOdd(
      { projects: ['A'], issues: ['A-1 doing start 2026-12-20 due 2026-12-01 estimate 8', 'A-2 done', 'A-3 todo start 2027-02-01 due 2027-01-01'], links: ['A-1 blocks A-3'] },
      { 'A-2': { resolutiondate: '2020-01-01T09:00:00.000+0000' } },
    );
    const view = await everything();
    const figures = view.groups.flatMap((group) => group.figures).filter(({ unit, value }) => unit !== 'date' && value !== null && value < 0);
    expect(figures.filter(({ measure }) => measure !== 'deadline-slip').map(({ measure, value }) => [measure, value])).toEqual([]);
    for (const { age } of view.waiting) expect((age?.from ?? 0) <= (age?.to ?? 0)).toBe(true);
  });

  it('in the year 9999, and days that no calendar has, do not stop a pull', async () => {
    await openOdd({ projects: ['A'], issues: ['A-1 todo due 9999-12-31', 'A-2 todo', 'A-3 todo'] }, { 'A-2': { duedate: '2026-02-31' }, 'A-3': { duedate: 'soon' } });
    const view = await everything();
    expect(view).toMatchObject({ fresh: { issues: 3 }, pull: { phase: 'complete' } });
    expect((await ask(local).evidence(programId, 'overdue-issues')).total).toBe(0);
  });
});

describe('fields that are missing', () => {
  it('all but the few that every issue has are null, and so are the figures made of them', async () => {
    const seed: TinySeedOptions = { projects: ['A'], issues: ['A-1 doing', 'A-2 done'], links: ['A-2 blocks A-1'] };
    local = await openTiny(seed);
    local.platform.faults.jira = async (request, caller) => {
      if (!request.url.includes('/search/jql')) return null;
      const body = await (await local.rest(request, caller)).json() as { issues: { fields?: Record<string, unknown> }[] };
      const kept = ['status', 'project', 'issuetype', 'created', 'updated'];
      const issues = body.issues.map((issue) => ({ ...issue, ...(issue.fields === undefined ? {} : { fields: Object.fromEntries(Object.entries(issue.fields).filter(([name]) => kept.includes(name))) }) }));
      return new Response(JSON.stringify({ ...body, issues }), { headers: { 'Content-Type': 'application/json' } });
    };
    programId = await makeProgram(local, { projectKeys: ['A'] });
    const view = await everything();
    expect(view).toMatchObject({ fresh: { issues: 2 }, pull: { phase: 'complete' }, waitingTotal: 0 });
    expect([valueIn(view, 'progress-points'), valueIn(view, 'progress-estimate')]).toEqual([null, null]);
    expect(valueIn(view, 'unknown-outcome')).toBe(1);
  });
});

describe('names that are odd', () => {
  const markup = '<img src=x onerror=alert(1)> "quotes" & {{mustache}} ${x} [a|b]\u0000\u001b[31m';
  const long = 'Ω'.repeat(10_000);
  const rightToLeft = '\u202eمشروع البيانات\u202c (תוכנית)';

  it('markup, 10,000 characters and right-to-left text come back as they are, as text; only the longest is cut', async () => {
    await openOdd(
      { projects: [{ key: 'A', name: markup }, { key: 'B', name: rightToLeft }], issues: ['A-1 todo', 'A-2 doing', 'B-1 todo', 'B-2 doing'], links: ['A-1 blocks B-2', 'B-1 blocks A-2'] },
      { 'A-1': { summary: markup }, 'A-2': { summary: long }, 'B-1': { summary: rightToLeft }, 'B-2': { summary: '' } },
    );
    const { waiting, progress } = await everything();
    const summaries = new Map(waiting.flatMap(({ blocker, blocked }) => [blocker, blocked]).map(({ key, summary }) => [key, summary]));
    expect(summaries).toEqual(new Map([['A-1', markup], ['B-2', ''], ['B-1', rightToLeft], ['A-2', `${'Ω'.repeat(LONGEST_SUMMARY - 1)}…`]]));
    expect(progress.map(({ name }) => name).sort()).toEqual([markup, rightToLeft].sort());
  });

  it('so do names of programs, which may have 255 characters and no more', async () => {
    await openOdd({ projects: ['A'], issues: ['A-1 todo'] });
    for (const name of [markup, rightToLeft, '🚀'.repeat(127), '  padded  ']) {
      const { version } = await ask(local).overview(programId);
      must(await local.invoke(officer, 'flagship-global', 'renameProgram', { programId, version, name }));
      expect((await ask(local).overview(programId)).name).toBe(name.trim());
    }
    const { version } = await ask(local).overview(programId);
    const answer = await local.invoke(officer, 'flagship-global', 'renameProgram', { programId, version, name: long });
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input', detail: { field: 'name' } } });
  });

  it('are no JQL, whatever they hold', async () => {
    await openOdd({ projects: ['A'], issues: ['A-1 todo'] });
    for (const key of ['A" OR project is not EMPTY OR key = "', 'A) OR (1=1', '\\', 'A,B']) {
      const answer = await local.invoke(officer, 'flagship-global', 'previewProgram', { projectKeys: [key], jql: null });
      expect(answer).toMatchObject({ ok: true, value: { issues: 0, missing: [key.toUpperCase()] } });
    }
    expect(await local.invoke(officer, 'flagship-global', 'findProjects', { query: '" OR 1=1 --%_*?&action=edit' })).toEqual({ ok: true, value: { projects: [] } });
  });
});

describe('an issue that is moved to another project', () => {
  it('inside the program keeps its links and counts once, under its new key', async () => {
    await openOdd({ projects: ['A', 'B'], issues: ['A-1 todo: Wanderer', 'A-2 doing', 'B-1 todo'], links: ['A-1 blocks A-2'] });
    moveIssue(local.site, null, '10001', '10001');
    await local.platform.drain();
    const view = await everything();
    expect(view.fresh.issues).toBe(3);
    expect(view.waiting.map(({ blocker }) => [blocker.key, blocker.summary])).toEqual([['B-2', 'Wanderer']]);
    expect(JSON.stringify(view)).not.toContain('"A-1"');
  });

  it('out of the program is an end outside from then on', async () => {
    await openOdd({ projects: ['A'], issues: ['A-1 todo: Wanderer', 'A-2 doing'], links: ['A-1 blocks A-2'] });
    const inside = local.site.project('A');
    if (inside === undefined) throw new Error('the seed has a project A');
    local.site.put('project', { ...inside, id: '10009', key: 'OUT', name: 'Outside' });
    moveIssue(local.site, null, '10001', '10009');
    await local.platform.drain();
    const view = await everything();
    expect(view.fresh.issues).toBe(1);
    expect(view.waiting.map(({ blocker, outside }) => [blocker.key, blocker.summary, outside])).toEqual([['OUT-1', 'Wanderer', true]]);
  });
});
