import { lazily } from '../model/lazily';
import type { Catalog } from '../jira/catalog';
import type { Members } from '../jobs/load-members';
import type { TeamPromise } from '../model/promise';
import type { ProgramSource } from '../model/source';
import { cutValue, type SeenThings } from '../model/value/cut-value';
import type { ProgramRecord } from '../store/programs';
import { loggedWork } from '../store/value/logged-work';
import type { readValue } from '../store/value/read-value';
import type { cutToVisible } from './cut-to-visible';

/** `shown` are the projects and `cut` the issues that one viewer may browse; the rest is of the whole program. */
export type Parts = {
  readonly program: ProgramRecord;
  readonly shown: Members['projects'];
  readonly cut: ReturnType<typeof cutToVisible>;
  readonly site: Catalog;
  readonly promises: readonly TeamPromise[];
  readonly value: Awaited<ReturnType<typeof readValue>>;
  /** Whether the viewer may see money. */
  readonly money: boolean;
  /** Whether the program has issues that are not among those of `cut`; only looked for where it has money to tell. */
  readonly hides: boolean;
};

/** What the program is for that viewer, cut down to what they may browse. */
export const sourceFor = async ({ program, shown, cut, site, promises, value, money, hides }: Parts): Promise<ProgramSource> => {
  const worklogs = money && value.settings.source === 'worklogs' ? await loggedIn(program, shown, cut.issues) : null;
  return {
    name: program.name,
    settings: program.settings,
    projects: shown.map(({ project: { mapping: _, ...project } }) => project),
    linkTypes: site.linkTypes,
    statuses: site.statuses.map(({ projectStyle: _, ...status }) => status),
    promises: promisesAmong(promises, cut),
    value: { ...cutValue({ ...value, worklogs }, thingsSeen(shown, cut.issues), money), ...(hides ? { partial: true } : {}) },
    ...cut,
  };
};

/** Only of what the viewer may browse. */
const loggedIn = ({ settings: { timeZone } }: ProgramRecord, projects: Members['projects'], issues: ProgramSource['issues']): Promise<ProgramSource['value']['worklogs']> =>
  loggedWork({ projectIds: projects.map(({ project: { id } }) => id), issueIds: new Set(issues.map(({ id }) => id)), timeZone });

/** Of the members: what a package or an aim names outside the program is not there. */
const thingsSeen = (projects: Members['projects'], issues: ProgramSource['issues']): SeenThings => {
  const ids = lazily(() => new Set(issues.map(({ id }) => id)));
  const versions = lazily(() => new Set(projects.flatMap(({ project }) => project.versions.map(({ id }) => String(id)))));
  const projectIds = new Set(projects.map(({ project }) => project.id));
  return { issue: (id) => ids().has(id), project: (id) => projectIds.has(id), version: (id) => versions().has(id) };
};

/** Requests of which both issues are there for the viewer. */
const promisesAmong = (promises: readonly TeamPromise[], { issues, visibleOutside }: Pick<ProgramSource, 'issues' | 'visibleOutside'>): readonly TeamPromise[] => {
  if (promises.length === 0) return [];
  const named = new Set(promises.flatMap(({ blockerId, blockedId }) => [blockerId, blockedId]));
  const seen = new Set([...issues.map(({ id }) => id), ...visibleOutside].filter((id) => named.has(id)));
  return promises.filter(({ blockerId, blockedId }) => seen.has(blockerId) && seen.has(blockedId));
};
