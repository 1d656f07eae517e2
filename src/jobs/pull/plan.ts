import type { Catalog } from '../../jira/catalog';
import { mappingsFor } from '../../jira/field-mapping';
import { countMatching, idList } from '../../jira/jql';
import { type FoundProject, projectsById, versionsOf } from '../../jira/projects';
import { siteId } from '../../jira/site';
import type { FieldMapping } from '../../model/settings';
import { changePullState, type PullState } from '../../store/pull-state';
import { getSiteConfig } from '../../store/site-config';
import { loadProjects } from '../../store/snapshot';
import type { LoadedProject } from '../../store/snapshot';
import { forgetUnread, readUnread } from '../../store/unread';
import { updateSnapshot } from '../../store/update-snapshot';
import { atOnce } from '../at-once';
import { forgotten } from '../forgotten-values';
import { purgeProject } from '../purge';
import { siteCatalog } from '../site-catalog';
import { GONE } from './gone';
import { stretchesOf } from './ranges';
import type { Means } from './read-range';
import { assigned, loadsOf } from './share-out';
import { afterTrouble, failPull } from './trouble';

/** Projects that are looked at together, and how many of them at a time. */
const BATCH = 50;
const AT_ONCE = 8;

/** What it may cost to look at the site, at several projects together, and at each of them. */
const CATALOG_COSTS = 20;
const BATCH_COSTS = 40;
const PROJECT_COSTS = 80;

/**
 * Looks at the projects that wait to be pulled: what they are, by which fields they are read, how many issues they
 * have; and shares them out among the slots. Answers the states of those that can begin. A project that makes trouble
 * holds up no other.
 */
export const planPulls = async (waiting: readonly PullState[], active: readonly PullState[], means: Means): Promise<readonly PullState[]> => {
  const begun: PullState[] = [];
  if (waiting.length > 0) await means.purse.pay(CATALOG_COSTS, () => siteCatalog(true));
  for (let from = 0; from < waiting.length && means.mayGoOn(); from += BATCH) {
    begun.push(...await planBatch(waiting.slice(from, from + BATCH), [...active, ...begun], means));
  }
  return begun;
};

type Site = {
  readonly known: ReadonlyMap<number, LoadedProject>;
  readonly found: ReadonlyMap<number, FoundProject>;
  readonly mappings: ReadonlyMap<number, FieldMapping>;
};

const planBatch = async (waiting: readonly PullState[], active: readonly PullState[], means: Means): Promise<readonly PullState[]> => {
  const site = await means.purse.pay(BATCH_COSTS, () => look(waiting.map(({ projectId }) => projectId)));
  await forgetUnreadOf(new Set(waiting.map(({ projectId }) => projectId)));
  const looked = await atOnce(AT_ONCE, waiting, async (state) => {
    try {
      return await begin(state, site, means);
    } catch (error) {
      await afterTrouble(error, state);
      return null;
    }
  });
  const loads = loadsOf(active);
  const planned = assigned(looked.filter((one) => one !== null), loads);
  const met = new Map(waiting.map((state) => [state.projectId, state]));
  const stored = await atOnce(AT_ONCE, planned, (state) =>
    changePullState(state.projectId, state.run, (now) => (now.phase === 'waiting' ? state : null), { known: met.get(state.projectId) }));
  return stored.filter((state) => state !== null);
};

const look = async (projectIds: readonly number[]): Promise<Site> => {
  const found = new Map((await projectsById(projectIds, 'app')).map((project) => [project.id, project]));
  const { loaded, broken } = await loadProjects(siteId(), projectIds);
  // A snapshot that cannot be read is replaced from the ground up.
  for (const projectId of broken) await purgeProject(projectId);
  return { known: loaded, found, mappings: await mappingsOf(await siteCatalog(), [...found.values()], loaded) };
};

const mappingsOf = async (site: Catalog, projects: readonly FoundProject[], known: Site['known']): Promise<Site['mappings']> => {
  const { fieldMappings } = await getSiteConfig();
  return mappingsFor(site, projects.map((project) => ({
    project, chosen: fieldMappings[String(project.id)] ?? {}, before: known.get(project.id)?.project.mapping ?? null,
  })));
};

const forgetUnreadOf = async (projectIds: ReadonlySet<number>): Promise<void> => {
  const ids = [...await readUnread()].filter(([, projectId]) => projectIds.has(projectId)).map(([id]) => id);
  if (ids.length > 0) await forgetUnread(ids);
};

/** The project is in the snapshot from now on, without issues at first; its ranges belong to nobody yet. Null where it is gone. */
const begin = async (state: PullState, { known, found, mappings }: Site, { purse }: Means): Promise<PullState | null> => {
  const { projectId } = state;
  const [project, mapping, before] = [found.get(projectId), mappings.get(projectId), known.get(projectId) ?? null];
  if (project === undefined || mapping === undefined) {
    await purgeProject(projectId);
    await failPull(state, GONE);
    return null;
  }
  return purse.pay(PROJECT_COSTS, async () => {
    const [versions, total] = await Promise.all([versionsOf(projectId), countMatching(`project in ${idList([projectId])}`, 'app')]);
    const stretches = await stretchesOf(projectId, total);
    await updateSnapshot(siteId(), projectId, { project: { ...project, versions, mapping }, ...forgotten(before, mapping) }, before);
    const ranges = stretches.map((stretch) => ({ ...stretch, slot: 0, phase: 'open-issues' as const, step: 0, pageToken: null, lastKeys: [], done: 0 }));
    return { ...state, phase: 'open-issues', ranges, total, touchedAt: Date.now(), dueAt: Date.now(), message: null };
  });
};
