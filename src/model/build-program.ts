import type { Calendar } from './calendar';
import { rememberColumnsOfToday } from './columns-of-today';
import { inCreationOrder } from './creation-order';
import { rememberEndings } from './endings';
import { GatheredNames } from './gathered-names';
import { rememberHolders } from './holders';
import { linksIn, rememberLinks } from './links';
import { normalFormOf } from './normal-form';
import { hierarchy, namedParents } from './parents';
import { meaningsThere } from './link-meaning';
import type { Program } from './program';
import { factsOf, rememberFacts } from './program-facts';
import { ProgramIssue } from './program-issue';
import { placesOf } from './program-places';
import { ProgramTerms } from './program-terms';
import { type Reading, teamsNamed } from './read-issue';
import type { Run } from './rows/runs';
import type { ProgramSettings } from './settings';
import type { ProgramSource } from './source';
import type { Day } from './time';

/**
 * The program a source describes, in the state the source is in, called `asOf` (normally today, in the program's
 * time zone). For an earlier day, build it as of today and use `programAt`.
 */
export const buildProgram = (source: ProgramSource, asOf: Day): Program => {
  const ordered = inCreationOrder(source.issues);
  const { issues: facts, runs, byId } = ordered;
  const named = namedParents(runs, facts.length, byId);
  const parents = hierarchy(named);
  const reading = readingOf(source, runs, asOf);
  const places = placesOf(facts, runs, reading);
  const terms = new ProgramTerms(runs, reading, places, parents);
  const { visibleOutside, unresolvable, settings } = source;
  const links = linksIn(facts, runs, byId);
  const meanings = meaningsThere(settings.linkMeanings, source.linkTypes);
  const program = {
    name: source.name,
    settings,
    calendar: calendarOf(settings),
    asOf,
    projects: [...reading.projects.values()],
    issues: facts.map((jira, index) => new ProgramIssue(jira, index, terms)),
    byId,
    linkTypes: source.linkTypes,
    statuses: source.statuses,
    promises: source.promises,
    value: source.value,
    ...normalFormOf(links, { members: byId, visibleOutside, unresolvable, meanings }),
  };
  rememberFacts(program, factsOf(ordered, named, parents));
  rememberColumnsOfToday(program, runs, terms, parents);
  rememberHolders(program, runs, places);
  rememberEndings(program, runs);
  rememberLinks(program, links);
  return program;
};

const readingOf = (source: ProgramSource, runs: readonly Run[], asOf: Day): Reading => ({
  settings: source.settings,
  asOf,
  before: Number.POSITIVE_INFINITY,
  statuses: new Map(source.statuses.map((status) => [status.id, status])),
  projects: new Map(source.projects.map((project) => [project.id, project])),
  teams: teamsNamed(() => new GatheredNames(runs).teams, source.projects, source.settings),
});

const calendarOf = (settings: ProgramSettings): Calendar => ({
  timeZone: settings.timeZone,
  workingWeek: settings.workingWeek,
  holidays: [...settings.holidays].sort((a, b) => a - b),
});
