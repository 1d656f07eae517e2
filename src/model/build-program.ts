import type { Calendar } from './calendar';
import { ColumnsWriting } from './columns';
import { inCreationOrder } from './creation-order';
import { HoldersWriting } from './holders';
import type { JiraIssue } from './jira-issue';
import { normalForm } from './normal-form';
import { hierarchy, type Parents } from './parents';
import { meaningsThere } from './link-meaning';
import type { Issue, Program } from './program';
import { FactsGathering, rememberFacts } from './program-facts';
import { ProgramIssue } from './program-issue';
import { ProgramTerms } from './program-terms';
import { type Reading, teamsNamed } from './read-issue';
import type { ProgramSettings } from './settings';
import type { ProgramSource } from './source';
import type { Day } from './time';

/**
 * The program a source describes, in the state the source is in, called `asOf` (normally today, in the program's
 * time zone). For an earlier day, build it as of today and use `programAt`.
 */
export const buildProgram = (source: ProgramSource, asOf: Day): Program => {
  const { issues: facts, byId } = inCreationOrder(source.issues);
  const asTold = indicesAsTold(source.issues, facts, byId);
  const named = namedParents(facts, asTold, byId);
  const parents = hierarchy(named);
  const reading = readingOf(source, asOf);
  const terms = new ProgramTerms(facts, reading, parents);
  const issues = facts.map((jira, index) => new ProgramIssue(jira, index, terms));
  const keep = readAll(issues, asTold, terms, asOf);
  const { visibleOutside, unresolvable, settings } = source;
  const meanings = meaningsThere(settings.linkMeanings, source.linkTypes);
  const links = normalForm(linked(facts, asTold), { members: byId, visibleOutside, unresolvable, meanings });
  const program = {
    name: source.name,
    settings,
    calendar: calendarOf(settings),
    asOf,
    projects: [...reading.projects.values()],
    issues,
    byId,
    linkTypes: source.linkTypes,
    statuses: source.statuses,
    promises: source.promises,
    value: source.value,
    ...links,
  };
  keep(program, named, parents);
  return program;
};

/**
 * The indices in the order in which the source tells its issues, project by project. What is read of an issue lies beside
 * what is read of its neighbours there, so that reading them in this order takes half the time.
 */
const indicesAsTold = (told: readonly JiraIssue[], facts: readonly JiraIssue[], byId: ReadonlyMap<number, number>): Int32Array => {
  const indices = new Int32Array(facts.length);
  let count = 0;
  for (const issue of told) {
    const index = byId.get(issue.id) ?? -1;
    if (facts[index] !== issue) continue;
    indices[count] = index;
    count += 1;
  }
  return indices;
};

/** Reads what measures and replays ask of every issue while all of it is at hand; answers what keeps it with the program. */
const readAll = (issues: readonly Issue[], asTold: Int32Array, terms: ProgramTerms, asOf: Day) => {
  const gathering = new FactsGathering(issues.length);
  const columns = new ColumnsWriting(issues.length, asOf);
  const holders = new HoldersWriting(issues.length);
  for (const index of asTold) {
    const issue = issues[index];
    if (issue === undefined) continue;
    terms.read(index, issue.jira);
    columns.add(index, issue);
    holders.addPerson(index, issue);
    gathering.add(issue);
  }
  terms.settle();
  for (const issue of issues) holders.addPlace(issue.index, issue);
  return (program: Program, named: Int32Array, parents: Parents): void => {
    rememberFacts(program, gathering.result(issues, named, parents));
    columns.of(program);
    holders.of(program);
  };
};

/** Those that have links, by rising indices. */
const linked = (facts: readonly JiraIssue[], asTold: Int32Array): readonly (readonly [number, JiraIssue])[] => {
  const has = new Uint8Array(facts.length);
  for (const index of asTold) if ((facts[index]?.links.length ?? 0) > 0) has[index] = 1;
  return facts.flatMap((issue, index) => (has[index] === 1 ? [[index, issue] as const] : []));
};

/** The parents that issues name, as indices; -1 where they name none or one that is not a member. */
const namedParents = (issues: readonly JiraIssue[], asTold: Int32Array, byId: ReadonlyMap<number, number>): Int32Array => {
  const parents = new Int32Array(issues.length).fill(-1);
  for (const index of asTold) {
    const parentId = issues[index]?.parentId ?? null;
    if (parentId !== null) parents[index] = byId.get(parentId) ?? -1;
  }
  return parents;
};

const readingOf = (source: ProgramSource, asOf: Day): Reading => ({
  settings: source.settings,
  asOf,
  before: Number.POSITIVE_INFINITY,
  statuses: new Map(source.statuses.map((status) => [status.id, status])),
  projects: new Map(source.projects.map((project) => [project.id, project])),
  teams: teamsNamed(source.issues, source.projects, source.settings),
});

const calendarOf = (settings: ProgramSettings): Calendar => ({
  timeZone: settings.timeZone,
  workingWeek: settings.workingWeek,
  holidays: [...settings.holidays].sort((a, b) => a - b),
});
