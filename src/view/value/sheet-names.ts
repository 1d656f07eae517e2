import { lazily } from '../../model/lazily';
import type { Program } from '../../model/program';
import type { SheetNames } from '../../model/value/csv/sheet';
import type { PackageId } from '../../model/value/work-package';

type Found = { readonly id: PackageId; readonly name: string; readonly projectId: number | null };

/** Finds things by their ids and by their names in any case; a name that several have finds none of them. */
const finder = <Id>(things: readonly (readonly [id: Id, ...names: readonly string[]])[]): { readonly find: (text: string) => Id | null; readonly text: (id: Id) => string | null } => {
  const byName = new Map<string, Id | null>();
  const texts = new Map<Id, string>();
  for (const [id, name = '', ...others] of things) {
    if (!texts.has(id)) texts.set(id, name);
    for (const one of [name, ...others]) {
      const key = one.trim().toLowerCase();
      byName.set(key, byName.has(key) && byName.get(key) !== id ? null : id);
    }
  }
  return {
    find: (text) => byName.get(text.trim().toLowerCase()) ?? null,
    // By a name that would find another one nothing is told apart: then the id stands there.
    text: (id) => { const name = texts.get(id); return name !== undefined && byName.get(name.trim().toLowerCase()) === id ? name : null; },
  };
};

const teamsOf = ({ issues }: Program): readonly (readonly [string, string])[] =>
  [...new Map(issues.map(({ team }) => [team.id, team.name]))].map(([id, name]) => [id, name] as const);

const packagesOf = (program: Program): ReadonlyMap<PackageId, Found> => {
  const found = new Map<PackageId, Found>();
  for (const { id, name, versions } of program.projects) {
    found.set(`project:${id}`, { id: `project:${id}`, name, projectId: id });
    for (const version of versions) found.set(`milestone:${version.id}`, { id: `milestone:${version.id}`, name: version.name, projectId: id });
  }
  for (const { id, key, project } of program.issues) found.set(`epic:${id}`, { id: `epic:${id}`, name: key, projectId: project.id });
  return found;
};

const idPart = (text: string): PackageId | null => (/^(?:project|epic|milestone):\d{1,15}$/.test(text) ? text as PackageId : null);

/** Names of people as the viewer may see them, in both directions. */
export type PeopleNames = Pick<SheetNames, 'person' | 'personText'>;

/** By their names by account; a name that several have is nobody's. */
export const peopleNames = (names: ReadonlyMap<string, string>): PeopleNames => {
  const people = finder([...names].map(([id, name]) => [id, name] as const));
  return { person: people.find, personText: (id) => names.get(id) ?? null };
};

/** Names of what a program's sheets are about, over what the viewer may see. */
export const sheetNames = (program: Program, people: PeopleNames = peopleNames(new Map())): SheetNames => {
  const { projects, issues, settings, value } = program;
  const project = finder(projects.map(({ id, key, name }) => [id, key, name, String(id)]));
  const issue = lazily(() => finder(issues.map(({ id, key }) => [id, key])));
  const team = finder(teamsOf(program).map(([id, name]) => [id, name, id]));
  const increment = finder(settings.increments.map(({ id, name }) => [id, name, id]));
  const aim = finder(value.aims.map(({ id, name }) => [id, name, id]));
  const packages = lazily(() => packagesOf(program));
  const versions = finder(projects.flatMap(({ key, versions: of }) => of.map(({ id, name }) => [`milestone:${id}` as PackageId, `${key}: ${name}`] as const)));
  const byName = (text: string): PackageId | null => {
    const [epic, of] = [issue().find(text), project.find(text)];
    return epic !== null ? `epic:${epic}` : of !== null ? `project:${of}` : versions.find(text);
  };
  return {
    ...people,
    package: (text) => { const id = idPart(text) ?? byName(text); return id === null ? null : packages().get(id) ?? null; },
    packageText: (id) => {
      const [kind, of] = id.split(':');
      return (kind === 'epic' ? issue().text(Number(of)) : kind === 'project' ? project.text(Number(of)) : versions.text(id)) ?? id;
    },
    project: project.find, projectText: (id) => project.text(id) ?? String(id),
    team: team.find, teamText: (id) => team.text(id) ?? id,
    issue: (text) => issue().find(text), issueText: (id) => issue().text(id),
    increment: increment.find, incrementText: (id) => increment.text(id) ?? id,
    aim: aim.find, aimText: (id) => aim.text(id) ?? id,
  };
};
