import { openLocal, type Local } from '../local-jira/forge/harness';
import type { SiteSeed } from '../local-jira/site/types';
import { standardUsers } from '../local-jira/site/standard-tables';
import { fillValue } from './fill-value';
import { must, officer } from './program-site';
import type { RandomTables } from './random-value';

export type WholeSite = { readonly local: Local; readonly programId: string };

const rules = [{ projectKeys: ['A', 'B', 'C'], jql: null }, { projectKeys: ['A'], jql: 'labels = x OR project = C' }] as const;

/** Who may see money: a manager, and one who is no more than that; the lead and the outsider may not. */
const financiers = ['officer', 'engineer', 'admin'] as const;

/** Settings are the owner's choice from what the owner saw when the program was made, and are no part of the question. */
const settle = async (local: Local, programId: string): Promise<void> => {
  const { version } = must(await local.invoke(officer, 'flagship-global', 'changeAssumptions', {
    programId, version: 1, changes: [{ key: 'teamFrom', value: 'field' }, { key: 'deadline', value: '2027-03-01' }, { key: 'increments', value: ['=2026-06-01=2026-10-31=One', '=2026-11-01=2026-12-31=Two'] }],
  }));
  must(await local.invoke(officer, 'flagship-global', 'saveRoles', { programId, version, visibility: 'published', everyone: 'viewer', grants: financiers.map((name) => ({ role: 'finance' as const, holder: { kind: 'user' as const, accountId: standardUsers[name].accountId, name: '' } })) }));
};

/** Programs of the whole site made by the app itself, whoever may see their projects: a rule is not the question here. */
export const openWith = async (seed: SiteSeed, which: number, value: RandomTables = {}): Promise<WholeSite> => {
  const local = await openLocal({ seed, now: '2026-11-20T12:00:00Z', storageUnitsPerMinute: null, eventsPerMinute: null });
  const rule = rules[which % rules.length] ?? rules[0];
  const schemes = [...local.site.tables.project.values()];
  for (const project of schemes) local.site.put('project', { ...project, permissionSchemeId: 10000 });
  const { programId } = must(await local.invoke(officer, 'flagship-global', 'createProgram', { name: 'P', projectKeys: [...rule.projectKeys], jql: rule.jql }));
  await settle(local, programId);
  await fillValue(local, programId, value);
  for (const project of schemes) local.site.put('project', project);
  await local.platform.drain();
  await local.platform.runScheduled('sweep-schedule');
  await local.platform.drain();
  must(await local.invoke(officer, 'flagship-global', 'closeMeeting', { programId, note: '', last: null }));
  local.clock?.advance(61_000);
  return { local, programId };
};

