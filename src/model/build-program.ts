import type { Calendar } from './calendar';
import { ColumnsWriting } from './columns';
import { inCreationOrder } from './creation-order';
import { HoldersWriting } from './holders';
import type { JiraIssue } from './jira-issue';
import { normalForm } from './normal-form';
import { hierarchy } from './parents';
import { meaningsThere } from './link-meaning';
import type { Program } from './program';
import { FactsGathering, rememberFacts } from './program-facts';
import { readIssue, type Reading, teamsNamed } from './read-issue';
import type { ProgramSettings } from './settings';
import type { ProgramSource } from './source';
import type { Day } from './time';

/**
 * The program a source describes, in the state the source is in, called `asOf` (normally today, in the program's
 * time zone). For an earlier day, build it as of today and use `programAt`.
 */
export const buildProgram = (source: ProgramSource, asOf: Day): Program => {
  const facts = inCreationOrder(source.issues);
  const byId = new Map<number, number>();
  for (const [index, issue] of facts.entries()) byId.set(issue.id, index);
  const named = namedParents(facts, byId);
  const parents = hierarchy(named);
  const reading = readingOf(source, asOf);
  // What measures and replays ask of every issue is written down at once, while all of it is at hand.
  const gathering = new FactsGathering(facts.length);
  const columns = new ColumnsWriting(facts.length, asOf);
  const holders = new HoldersWriting(facts.length);
  const issues = facts.map((jira, index) => {
    const issue = readIssue(jira, { index, parent: parents.parent[index] ?? -1, leaf: parents.leaf[index] === 1, stateKnown: true }, reading);
    gathering.add(issue);
    columns.add(index, issue);
    holders.add(index, issue);
    return issue;
  });
  const { visibleOutside, unresolvable, settings } = source;
  const meanings = meaningsThere(settings.linkMeanings, source.linkTypes);
  const links = normalForm(facts.entries(), { members: byId, visibleOutside, unresolvable, meanings });
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
  rememberFacts(program, gathering.result(named, parents));
  columns.of(program);
  holders.of(program);
  return program;
};

/** The parents that issues name, as indices; -1 where they name none or one that is not a member. */
const namedParents = (issues: readonly JiraIssue[], byId: ReadonlyMap<number, number>): Int32Array => {
  const parents = new Int32Array(issues.length).fill(-1);
  for (const [index, issue] of issues.entries()) {
    if (issue.parentId !== null) parents[index] = byId.get(issue.parentId) ?? -1;
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
