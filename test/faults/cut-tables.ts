import type { CostLine, Transfer } from '../../src/model/value/cost-line';
import type { Benefit } from '../../src/model/value/benefit';
import type { Aim, Objective } from '../../src/model/value/objective';
import type { PackageAct } from '../../src/model/value/package-act';
import type { Baseline, EnteredPercent, PackageId } from '../../src/model/value/work-package';
import type { SettingsRow } from '../../src/store/value/read-value';
import type { Row, TableName } from '../../src/store/value/table';
import { mayBrowse, mayBrowseProject } from '../local-jira/site/permissions';
import type { Site } from '../local-jira/site/site';
import type { RandomTables } from './random-value';

/** Whether a user may browse them; a version is where its project is. */
type Sees = { readonly issue: (id: number) => boolean; readonly project: (id: number) => boolean; readonly package: (id: PackageId) => boolean };

const sightOf = (site: Site, accountId: string): Sees => {
  const caller = { kind: 'user', accountId } as const;
  const issues = new Set([...site.issues()].filter((issue) => mayBrowse(site, caller, issue)).map(({ id }) => Number(id)));
  const projects = [...site.tables.project.values()].filter((project) => mayBrowseProject(site, caller, project));
  const [ids, versions] = [new Set(projects.map(({ id }) => Number(id))), new Set(projects.flatMap((project) => project.versions.map(({ id }) => id)))];
  const packages = { epic: (id: string) => issues.has(Number(id)), project: (id: string) => ids.has(Number(id)), milestone: (id: string) => versions.has(id) };
  return {
    issue: (id) => issues.has(id), project: (id) => ids.has(id),
    package: (id) => { const [kind, of = ''] = id.split(':'); return packages[kind as keyof typeof packages](of); },
  };
};

type Cut<R> = (row: R, sees: Sees) => R | null;

const line: Cut<CostLine> = (row, sees) => ((row.package === null || sees.package(row.package)) && (row.projectId === null || sees.project(row.projectId)) ? row : null);
const transfer: Cut<Transfer> = (row, sees) => (sees.project(row.fromProjectId) && sees.project(row.toProjectId) ? row : null);
const baseline: Cut<Baseline> = (row, sees) => ({ ...row, packages: row.packages.filter(({ id }) => sees.package(id)) });
const entered: Cut<EnteredPercent> = (row, sees) => (sees.package(row.package) ? row : null);
const acts: Cut<PackageAct> = (row, sees) => (sees.package(row.package) ? row : null);
const linked: Cut<Objective | Aim> = (row, sees) => ({ ...row, ...('projects' in row ? { projects: row.projects.filter(sees.project) } : {}), epics: row.epics.filter(sees.issue) });
const benefit: Cut<Benefit> = (row, sees) => ({ ...row, projects: row.projects.filter(sees.project), epics: (row.epics ?? []).filter(sees.issue) });
const settings: Cut<SettingsRow> = (row, sees) => ({ ...row, research: row.research.filter((id) => sees.package(id as PackageId)), effort: row.effort.filter((id) => sees.package(id as PackageId)) });

const cuts: Partial<Record<TableName, unknown>> = { lines: line, transfers: transfer, baselines: baseline, entered, acts, objectives: linked, aims: linked, benefits: benefit, settings };

/** The same tables as if nobody had ever entered a row about, or a link to, what this user may not browse. */
export const tablesAsSeenBy = (tables: RandomTables, site: Site, accountId: string): RandomTables => {
  const sees = sightOf(site, accountId);
  return Object.fromEntries((Object.entries(tables) as [TableName, readonly Row[]][]).map(([name, rows]) => {
    const cut = cuts[name] as Cut<Row> | undefined;
    return [name, cut === undefined ? rows : rows.flatMap((row) => cut(row, sees) ?? [])];
  }));
};
