import type { CostChoice, CostPart } from '../../../contract/value/costs';
import type { Program } from '../../../model/program';
import type { PackageId, PackageKind } from '../../../model/value/work-package';
import { baselineOn } from '../../../analyse/value/cost/package-of-issue';

/** Choices in one list; of more, the rest comes by a file. */
export const MOST_CHOICES = 500;

/** A thing that money is planned for. `projectId`: the project it lies in. */
export type NamedPart = CostChoice & { readonly issueId: number | null; readonly projectId: number | null };

type Texts = ReadonlyMap<number, string>;

const epicPart = (program: Program, issueId: number, texts: Texts): NamedPart | null => {
  const issue = program.issues[program.byId.get(issueId) ?? -1];
  if (issue === undefined) return null;
  const text = texts.get(issueId);
  return { id: `epic:${issueId}`, name: text === undefined ? issue.key : `${issue.key} ${text}`, issueId, projectId: issue.project.id };
};

const versionPart = ({ projects }: Program, versionId: string): NamedPart | null => {
  for (const { id, key, versions } of projects) {
    const version = versions.find((one) => String(one.id) === versionId);
    if (version !== undefined) return { id: `milestone:${versionId}`, name: `${key}: ${version.name}`, issueId: null, projectId: id };
  }
  return null;
};

const projectPart = ({ projects }: Program, projectId: string): NamedPart | null => {
  const project = projects.find(({ id }) => String(id) === projectId);
  return project === undefined ? null : { id: projectId, name: `${project.name} (${project.key})`, issueId: null, projectId: project.id };
};

/** The package of this id; null where the viewer sees no such thing in the program. */
export const packagePart = (program: Program, id: string, texts: Texts = new Map()): NamedPart | null => {
  const [kind = '', of = ''] = id.split(':');
  if (kind === 'epic') return epicPart(program, Number(of), texts);
  if (kind === 'milestone') return versionPart(program, of);
  const project = kind === 'project' ? projectPart(program, of) : null;
  return project === null ? null : { ...project, id };
};

const teamPart = ({ issues }: Program, teamId: string): NamedPart | null => {
  const issue = issues.find(({ team }) => team.id === teamId);
  return issue === undefined ? null : { id: teamId, name: issue.team.name, issueId: null, projectId: null };
};

export const namedPart = (program: Program, part: CostPart, id: string, texts: Texts = new Map()): NamedPart | null =>
  (part === 'package' ? packagePart(program, id, texts) : part === 'project' ? projectPart(program, id) : teamPart(program, id));

/** Package ids that lines may name: those of the baseline, and until there is one what packages are by the settings. */
export const packageIds = (program: Program): readonly PackageId[] => {
  const baseline = baselineOn(program.value.baselines, program.asOf);
  return baseline === null ? ofKind(program, program.value.settings.packagesAre) : baseline.packages.map(({ id }) => id);
};

const ofKind = ({ projects, issues }: Program, kind: PackageKind): readonly PackageId[] => {
  if (kind === 'project') return projects.map(({ id }): PackageId => `project:${id}`);
  if (kind === 'milestone') return projects.flatMap(({ versions }) => versions.map(({ id }): PackageId => `milestone:${id}`));
  return issues.flatMap(({ level, id, category }): PackageId[] => (level === 1 && category !== 'done' ? [`epic:${id}`] : []));
};

/** Teams of the program by id, each once. */
export const teamsOf = ({ issues }: Program): readonly CostChoice[] =>
  [...new Map(issues.map(({ team }) => [team.id, team.name]))].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));

/** Ids of the epics among packages. */
export const epicIds = (ids: readonly (string | null)[]): readonly number[] => ids.flatMap((id) => (id?.startsWith('epic:') === true ? [Number(id.slice('epic:'.length))] : []));
