import type { Version } from '../../model/jira-issue';
import type { Issue, Program, Project } from '../../model/program';
import type { Day } from '../../model/time';
import { originalDue } from './due-changes';
import { columns } from '../columns';
import { oncePer } from '../once-per';

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
  /** Epics that have or had a due date of which the original, or their outcome, cannot be known. */
  readonly unknown: readonly Issue[];
};

type Draft = Omit<Promised, 'onTime'>;

const openLeaves = (issues: readonly Issue[], has: (issue: Issue) => boolean): readonly Issue[] =>
  issues.filter((issue) => issue.leaf && !issue.setAside && issue.category !== 'done' && has(issue));

/** The last day any of a project's leaves was delivered, once none is open; null before. */
const projectDelivered = (program: Program, project: Project, open: readonly Issue[]): Day | null => {
  let last: Day | null = null;
  if (open.length > 0) return null;
  for (const issue of program.issues) {
    if (issue.project.id !== project.id || !issue.leaf || issue.outcome !== 'delivered' || issue.done === null) continue;
    if (last === null || issue.done > last) last = issue.done;
  }
  return last;
};

const projectPromise = (program: Program, project: Project, deadline: Day): Draft => {
  const open = openLeaves(program.issues, (issue) => issue.project.id === project.id);
  return { name: project.name, deadline, delivered: projectDelivered(program, project, open), issues: open };
};

/** Null where a version was released on a day Jira does not tell. */
const versionPromise = (program: Program, version: Version, deadline: Day): Draft | null => {
  if (version.released && version.releaseDay === null) return null;
  const delivered = version.released && version.releaseDay !== null && version.releaseDay <= program.asOf ? version.releaseDay : null;
  const issues = openLeaves(program.issues, (issue) => issue.fixVersions.some(({ id }) => id === version.id));
  return { name: version.name, deadline, delivered, issues };
};

const committed = (program: Program): readonly Draft[] => {
  const { projects, settings: { committedDeadlines } } = program;
  if (Object.keys(committedDeadlines).length === 0) return [];
  return projects.flatMap((project) => {
    const own = committedDeadlines[String(project.id)];
    const versions = project.versions.flatMap((version) => {
      const deadline = committedDeadlines[`version:${version.id}`];
      return deadline === undefined ? [] : versionPromise(program, version, deadline) ?? [];
    });
    return own === undefined ? versions : [projectPromise(program, project, own), ...versions];
  });
};

const epics = (program: Program): readonly Issue[] => {
  const { level } = columns(program);
  const found: Issue[] = [];
  for (let index = 0; index < level.length; index += 1) {
    const issue = (level[index] ?? 0) > 0 ? program.issues[index] : undefined;
    if (issue !== undefined && !issue.setAside) found.push(issue);
  }
  return found;
};

/** An epic's promise; `unknown` where it has a due date but the first one, or what became of it, cannot be told. */
const epicPromise = (program: Program, issue: Issue): Draft | 'unknown' | null => {
  const deadline = originalDue(issue, program);
  if (deadline === null) return issue.due !== null && !issue.jira.historyKnown ? 'unknown' : null;
  if (issue.outcome === 'unknown') return 'unknown';
  return { name: issue.key, deadline, delivered: issue.outcome === 'delivered' ? issue.done : null, issues: [issue] };
};

/** All promises of a program whose original deadline is known. */
export const promises = oncePer((program: Program): Promises => {
  const drafts: Draft[] = [...committed(program)];
  const unknown: Issue[] = [];
  for (const issue of epics(program)) {
    const promise = epicPromise(program, issue);
    if (promise === 'unknown') unknown.push(issue);
    else if (promise !== null) drafts.push(promise);
  }
  const cohort = drafts
    .filter(({ deadline }) => deadline <= program.asOf)
    .map((draft) => ({ ...draft, onTime: draft.delivered !== null && draft.delivered <= draft.deadline }))
    .sort((a, b) => a.deadline - b.deadline || a.name.localeCompare(b.name, 'en'));
  return { cohort, early: drafts.filter(({ deadline, delivered }) => deadline > program.asOf && delivered !== null).length, unknown };
});
