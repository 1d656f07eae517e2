import { buildProgram } from '../../src/model/build-program';
import { parseIsoDay } from '../../src/model/day';
import { defaultSettings } from '../../src/model/default-settings';
import type { JiraIssue } from '../../src/model/jira-issue';
import type { Program } from '../../src/model/program';
import type { ProgramSettings } from '../../src/model/settings';
import type { ProgramSource } from '../../src/model/source';
import { catalog, linkTypes, resolutions, statuses } from './site-catalog';
import { readIssues } from './issue-notation';
import { withLinks } from './link-notation';
import { noValue } from '../../src/model/value/program-value';

export type NotationOptions = {
  /** Today; 2026-11-22, a Sunday, if not given. */
  readonly asOf?: string;
  readonly settings?: Partial<ProgramSettings>;
  /** Issues outside the program that the viewer may see, as `'X-1 doing; X-2 done'`; their status comes with the link. */
  readonly outside?: string;
  /** Keys of link ends that no longer exist, parted by blanks. */
  readonly gone?: string;
};

export const defaultAsOf = '2026-11-22';

/**
 * A program written down: issues parted by `;` or line ends, then links.
 *
 *     program('A-1 doing due 2026-11-30 team Web; A-2 under A-9; A-9 epic', 'A-1 blocks A-2; B-1 depends on A-1')
 *
 * An issue is its key and, in any order (see issue-notation.ts): todo (default) doing done delivered dropped fixed
 * duplicate hold · epic subtask flagged secured · `under KEY` `due DAY` `start DAY` `created DAY` (default 2026-01-05)
 * `started DAY` `done DAY` `updated DAY` `points N` `estimate 3d` (or 4h) `remaining 2d` `spent 1d` `team NAME`
 * `assignee NAME` `component NAME` `sprint ID` (active; `future ID`, `closed ID`) `version NAME` `released NAME`. Names have no blanks.
 * The key's first part is the project. Links are read as in link-notation.ts.
 */
export const program = (issues: string, links = '', options: NotationOptions = {}): Program =>
  buildProgram(source(issues, links, options), day(options.asOf ?? defaultAsOf));

/** The source that `program` builds from. */
export const source = (issues: string, links = '', options: NotationOptions = {}): ProgramSource => {
  const read = readIssues(issues);
  const outside = readIssues(options.outside ?? '', 900_000);
  const gone = readIssues((options.gone ?? '').split(/\s+/).join(';'), 990_000);
  const joined = withLinks([...read, ...outside, ...gone], links);
  return {
    name: 'Test program',
    settings: settings(read, options.settings),
    projects: projectsOf(joined.slice(0, read.length)),
    linkTypes,
    statuses,
    issues: joined.slice(0, read.length),
    visibleOutside: new Set(outside.map((issue) => issue.id)),
    unresolvable: new Set(gone.map((issue) => issue.id)),
    promises: [], value: noValue,
  };
};

/** A day that a test writes down; throws where it is none. */
export const day = (text: string): number => {
  const parsed = parseIsoDay(text);
  if (parsed === null) throw new Error(`Not a date: ${text}`);
  return parsed;
};

const settings = (issues: readonly JiraIssue[], changed: Partial<ProgramSettings> = {}): ProgramSettings => ({
  ...defaultSettings({ ...catalog, linkTypes, resolutions, teamShare: issues.some((issue) => issue.team !== null) ? 1 : 0 }),
  ...changed,
});

const projectsOf = (issues: readonly JiraIssue[]): ProgramSource['projects'] => {
  const keys = new Map(issues.map((issue) => [issue.projectId, issue.key.split('-')[0] ?? '']));
  return [...keys].map(([id, key]) => ({ id, key, name: key, style: 'company-managed' as const, versions: [] }));
};
