import type { Version } from '../../model/jira-issue';
import { issueAt } from '../../model/past-issues';
import type { Issue, Program, Project } from '../../model/program';
import type { Day } from '../../model/time';
import { originalDue } from './due-changes';
import { leavesOfProject, openLeavesOfProject, openLeavesOfVersion } from './leaves-of';
import { columns } from '../../model/columns';
import { HAD_DUE } from '../../model/signs';
import { oncePer } from '../once-per';
import { counted } from '../words';

/** Something with an original deadline that has come: a project, a version or an epic. */
export type Promised = {
  readonly name: string;
  readonly deadline: Day;
  /** Day it was delivered; null where it is not. */
  readonly delivered: Day | null;
  readonly onTime: boolean;
  /** What it stands for: the epic itself, or what is still open of a project or version. */
  readonly issues: readonly Issue[];
};

export type Promises = {
  /** Original deadline not after `asOf`. */
  readonly cohort: readonly Promised[];
  /** Delivered although the deadline is still to come. */
  readonly early: number;
  /** Epics with a due date of which the original, what became of them, or the day they were delivered cannot be known. */
  readonly unknown: readonly Issue[];
  /** Projects and versions whose committed deadline has come, of which nobody can tell whether they kept it. */
  readonly untold: readonly Untold[];
};

export type Untold = { readonly name: string; readonly deadline: Day; readonly why: string };

const { compare: byName } = new Intl.Collator('en');

type Draft = Omit<Promised, 'onTime'>;

/**
 * The day a project was delivered: the last day any of its leaves was, once none is open; null before. Words where
 * leaves that are done on an unknown day, or with an unknown outcome after the deadline, leave that open.
 */
const projectDelivered = (program: Program, project: Project, deadline: Day): Day | string | null => {
  let last: Day | null = null;
  let untold = 0;
  for (const issue of leavesOfProject(program, project)) {
    if (issue.outcome === 'delivered' && issue.done !== null) last = Math.max(last ?? issue.done, issue.done);
    else if (issue.outcome === 'delivered' || (issue.outcome === 'unknown' && (issue.done ?? Infinity) > deadline)) untold += 1;
  }
  const late = last !== null && last > deadline;
  return untold > 0 && !late ? `of ${counted(untold, 'issue')} the outcome or the day is not known` : last;
};

const projectPromise = (program: Program, project: Project, deadline: Day): Draft | Untold => {
  const { name } = project;
  const issues = openLeavesOfProject(program, project);
  const delivered = issues.length > 0 ? null : projectDelivered(program, project, deadline);
  return typeof delivered === 'string' ? { name, deadline, why: delivered } : { name, deadline, delivered, issues };
};

const versionPromise = (program: Program, { id, name, released, releaseDay }: Version, deadline: Day): Draft | Untold => {
  if (released && releaseDay === null) return { name, deadline, why: 'released on a day that is not known' };
  const delivered = released && releaseDay !== null && releaseDay <= program.asOf ? releaseDay : null;
  return { name, deadline, delivered, issues: openLeavesOfVersion(program, id) };
};

const committed = (program: Program): readonly (Draft | Untold)[] => {
  const { projects, settings: { committedDeadlines } } = program;
  if (Object.keys(committedDeadlines).length === 0) return [];
  return projects.flatMap((project) => {
    const own = committedDeadlines[String(project.id)];
    const versions = project.versions.flatMap((version) => {
      const deadline = committedDeadlines[`version:${version.id}`];
      return deadline === undefined ? [] : [versionPromise(program, version, deadline)];
    });
    return own === undefined ? versions : [projectPromise(program, project, own), ...versions];
  });
};

/** Those that may have been promised for a day. */
const epics = (program: Program): readonly Issue[] => {
  const { level, signs } = columns(program);
  const found: Issue[] = [];
  for (let index = 0; index < level.length; index += 1) {
    const issue = (level[index] ?? 0) > 0 && ((signs[index] ?? 0) & HAD_DUE) !== 0 ? issueAt(program, index) : undefined;
    if (issue !== undefined && !issue.setAside) found.push(issue);
  }
  return found;
};

/**
 * What was found of epics before. The days of a program share the issues of which nothing differs, and of these the
 * promise is the same: of one whose due date changed in between there is another object.
 */
const foundOf = new WeakMap<Issue, Draft | 'unknown' | null>();

const epicPromise = (program: Program, issue: Issue): Draft | 'unknown' | null => {
  const before = foundOf.get(issue);
  if (before !== undefined) return before;
  const found = readPromise(program, issue);
  foundOf.set(issue, found);
  return found;
};

/** An epic's promise; `unknown` where it has a due date but the first one, or what became of it, cannot be told. */
const readPromise = (program: Program, issue: Issue): Draft | 'unknown' | null => {
  const deadline = originalDue(issue, program);
  if (deadline === null) return issue.due !== null && !issue.jira.historyKnown ? 'unknown' : null;
  if (issue.outcome === 'unknown' || (issue.outcome === 'delivered' && issue.done === null)) return 'unknown';
  return { name: issue.key, deadline, delivered: issue.outcome === 'delivered' ? issue.done : null, issues: [issue] };
};

/** All promises of a program whose original deadline is known. */
export const promises = oncePer((program: Program): Promises => {
  const entered = committed(program);
  const drafts = entered.filter((one): one is Draft => 'delivered' in one);
  const untold = entered.filter((one): one is Untold => 'why' in one && one.deadline <= program.asOf);
  const unknown: Issue[] = [];
  for (const issue of epics(program)) {
    const promise = epicPromise(program, issue);
    if (promise === 'unknown') unknown.push(issue);
    else if (promise !== null) drafts.push(promise);
  }
  const cohort = drafts
    .filter(({ deadline }) => deadline <= program.asOf)
    .map((draft) => ({ ...draft, onTime: draft.delivered !== null && draft.delivered <= draft.deadline }))
    .sort((a, b) => a.deadline - b.deadline || byName(a.name, b.name));
  return { cohort, early: drafts.filter(({ deadline, delivered }) => deadline > program.asOf && delivered !== null).length, unknown, untold };
});
