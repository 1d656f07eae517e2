import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../src/model/default-settings';
import type { IssueFields } from '../../src/jira/issue-fields';
import type { DescribedIssue } from '../../src/model/described-issue';
import type { Project } from '../../src/model/program';
import { encodeSegment } from '../../src/store/encode-segment';
import { encodeTexts } from '../../src/store/texts';
import { generatedSeed } from '../local-jira/data/generated';
import { installGlobals, newInvocation, runInvocation, type Environment, type ForgeFetch } from '../local-jira/forge/runtime';
import { createRest, type Rest } from '../local-jira/rest/app';
import { app } from '../local-jira/site/caller';
import { memoryJournal } from '../local-jira/site/journal';
import { Site } from '../local-jira/site/site';
import { payloadFile, type Payload, type Prepared } from './prepared';

const SEGMENT = 2000;
const now = Date.parse('2026-11-22T12:00:00Z');

/** Which payload an answer belongs to; the sample by which fields are suggested, newest first, is in neither. */
const payloadOf = (path: string, body: string): Payload | null => {
  if (path.includes('/changelog/bulkfetch')) return 'changelogs';
  return path.includes('/search/jql') && !body.includes('DESC') ? 'issues' : null;
};

/** Answers the app from the site, and keeps what it was told of all issues: the payload that parsing is measured on. */
const recordingFetch = (rest: Rest, dir: string): ForgeFetch => async (_descriptor, path, init) => {
  const response = await rest(new Request(new URL(path, 'http://jira.local'), init), app);
  const payload = payloadOf(path, String(init?.body));
  if (payload !== null) appendFileSync(join(dir, payloadFile(payload)), `${await response.clone().text()}\n`);
  return response;
};

/** The app's own readers; loaded once the platform's globals are there, since its packages look for them then. */
const loadReaders = async () => ({
  ...await import('../../src/jira/catalog'), ...await import('../../src/jira/field-mapping'), ...await import('../../src/jira/projects'),
  ...await import('../../src/jira/search'), ...await import('../../src/jira/changelogs'),
  planProject: (await import('../../src/store/pointer')).planProject,
});

type Readers = Awaited<ReturnType<typeof loadReaders>>;
type Catalog = Awaited<ReturnType<Readers['catalog']>>;
type Piece = { readonly segment: Uint8Array; readonly texts: Uint8Array };
type Read = { readonly pieces: readonly Piece[]; readonly project: Uint8Array; readonly issues: number; readonly withTeam: number };

/** All issues of a project with their summaries, by rising ids. */
const readIssues = async ({ searchPage }: Readers, projectId: number, fields: IssueFields): Promise<readonly DescribedIssue[]> => {
  const found: DescribedIssue[] = [];
  let token: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof searchPage>> = await searchPage(`project = ${projectId} ORDER BY id ASC`, fields, token);
    found.push(...page.issues);
    token = page.next;
  } while (token !== null);
  return found;
};

/** A project as the snapshot keeps it: pieces of 2,000 issues, with their changelogs. */
const packProject = async (site: Site, readers: Readers, known: Catalog, project: Project): Promise<Read> => {
  const mapping = await readers.suggestMapping(known, project);
  const fields = readers.issueFields(known, mapping);
  const described = await readIssues(readers, project.id, fields);
  const idOf = (key: string): number | null => {
    const issue = site.issue(key);
    return issue === undefined ? null : Number(issue.id);
  };
  const pieces: Piece[] = [];
  for (let from = 0; from < described.length; from += SEGMENT) {
    const some = described.slice(from, from + SEGMENT);
    const whole = await readers.withHistory(some.map(({ issue }) => issue), known.linkTypes, () => fields, idOf);
    pieces.push({ segment: encodeSegment(whole), texts: encodeTexts(new Map(some.map(({ issue, summary }) => [issue.id, summary]))) });
  }
  return { pieces, project: readers.planProject({ ...project, mapping }).bytes, issues: described.length, withTeam: described.filter(({ issue }) => issue.team !== null).length };
};

/** Everything the app has of a generated site, read with the app's own code and packed as in its snapshot. */
const readSite = async (site: Site): Promise<{ readonly source: Prepared['source']; readonly pieces: readonly Piece[]; readonly packed: readonly Uint8Array[] }> => {
  const readers = await loadReaders();
  const known = await readers.catalog();
  const projects = await Promise.all([...site.tables.project.values()].map(({ id }) => readers.readProject(Number(id))));
  const read: Read[] = [];
  for (const project of projects) read.push(await packProject(site, readers, known, project));
  const sum = (of: (one: Read) => number): number => read.reduce((total, one) => total + of(one), 0);
  const rules = projects.map(({ id }) => ({ kind: 'project' as const, projectId: String(id) }));
  const settings = defaultSettings({ ...known, teamShare: sum(({ withTeam }) => withTeam) / Math.max(1, sum(({ issues }) => issues)), timeZone: 'Europe/Berlin', rules });
  return { source: { projects, linkTypes: known.linkTypes, statuses: known.statuses, settings }, pieces: read.flatMap(({ pieces }) => pieces), packed: read.map(({ project }) => project) };
};

const environment: Environment = {
  appId: 'bench', appVersion: '1', environmentId: 'bench', installationId: 'bench', cloudId: 'bench', scopes: [], licensed: () => true,
};

/** Writes the payloads, the segments and what stands around them into a folder. */
const prepare = async (issues: number, dir: string): Promise<void> => {
  const site = await Site.open({ seed: () => generatedSeed({ issues, now }), journal: memoryJournal(), now: () => now });
  mkdirSync(dir, { recursive: true });
  installGlobals();
  const invocation = newInvocation({ moduleKey: 'bench', functionKey: 'bench', accountId: null, depth: 0, limitMs: 3_600_000 });
  const { pieces, packed, source } = await runInvocation(invocation, environment, recordingFetch(createRest(site), dir), () => readSite(site));
  pieces.forEach(({ segment, texts }, index) => {
    writeFileSync(join(dir, `segment-${index}`), segment);
    writeFileSync(join(dir, `texts-${index}`), texts);
  });
  packed.forEach((piece, index) => { writeFileSync(join(dir, `project-${index}`), piece); });
  const prepared: Prepared = { issues, segments: pieces.length, source };
  writeFileSync(join(dir, 'prepared.json'), JSON.stringify(prepared));
};

const [issues = '', dir = ''] = process.argv.slice(2);
prepare(Number(issues), dir).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
