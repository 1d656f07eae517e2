import type { PullProgress } from '../contract/program';
import { idList } from '../jira/jql';
import { withoutOrder } from '../jira/jql-order';
import { rememberedCount } from '../jira/remembered-count';
import type { Viewer } from '../jira/visible';
import { progressOf } from '../jobs/pull-progress';
import type { JiraIssue } from '../model/jira-issue';
import type { MembershipRule } from '../model/settings';
import type { ProgramRecord } from '../store/programs';
import { readPullStates } from '../store/pull-state';

/** What is cut down to the viewer already: projects they may browse, and the member issues they may browse. */
type Seen = { readonly projects: ReadonlySet<number>; readonly issues: readonly JiraIssue[] };

export type VisibleProgress = {
  /** Member projects of which the viewer may know that they are: those named in a rule, and those of issues they see. */
  readonly projectIds: readonly number[];
  /**
   * How many projects the program may say it has: those above, and hidden ones that a rule names. A hidden project that
   * only a query leads to is not counted: whether there is one would tell what the query finds in it.
   */
  readonly projectsTotal: number;
  readonly pull: PullProgress;
};

/**
 * How far the pull has come as this viewer may know it: over the projects they see, counted in the issues they see.
 * What the app itself has counted holds hidden issues too, and is not used.
 */
export const visibleProgress = async (program: ProgramRecord, seen: Seen, viewer: Viewer): Promise<VisibleProgress> => {
  const states = await readPullStates(program.projectIds);
  const withIssues = new Set(seen.issues.map((issue) => issue.projectId));
  const shows = async (id: number): Promise<boolean> => {
    if (!seen.projects.has(id)) return false;
    if (withIssues.has(id) || named(program.settings.rules, id)) return true;
    return states.get(id)?.phase !== 'complete' && await willShow(program, id, viewer);
  };
  const shown = await Promise.all(program.projectIds.map(shows));
  const projectIds = program.projectIds.filter((_, at) => shown[at] === true);
  const pull = progressOf(projectIds, states);
  const counted = program.projectIds.filter((id, at) => shown[at] === true || named(program.settings.rules, id));
  return { projectIds, projectsTotal: counted.length, pull: { ...pull, done: doneOf(pull, seen), total: await totalOf(pull, program, projectIds, seen, viewer) } };
};

const named = (rules: readonly MembershipRule[], projectId: number): boolean =>
  rules.some((rule) => rule.kind === 'project' && rule.projectId === String(projectId));

/** A project that only a query leads to, and that is not read yet: whether the viewer will find an issue in it. */
const willShow = async ({ settings }: ProgramRecord, projectId: number, viewer: Viewer): Promise<boolean> => {
  const queries = queriesOf(settings.rules);
  return queries.length > 0 && ((await rememberedCount(viewer, `project = ${projectId} AND (${queries.join(' OR ')})`)) ?? 0) > 0;
};

const queriesOf = (rules: readonly MembershipRule[]): readonly string[] =>
  rules.flatMap((rule) => (rule.kind === 'jql' && withoutOrder(rule.jql) !== '' ? [`(${withoutOrder(rule.jql)})`] : []));

const doneOf = ({ phase }: PullProgress, { issues }: Seen): number =>
  (phase === 'history' ? issues.filter((issue) => issue.historyKnown).length : issues.length);

/** All issues are stored by the time the changelogs are read; before that, Jira is asked in the viewer's name. */
const totalOf = async (
  { phase }: PullProgress, { settings }: ProgramRecord, projectIds: readonly number[], { issues }: Seen, viewer: Viewer,
): Promise<number | null> => {
  if (phase === 'history' || phase === 'complete') return issues.length;
  if (phase === 'waiting' || phase === 'failed') return null;
  const whole = projectIds.filter((id) => named(settings.rules, id));
  const parts = [...(whole.length === 0 ? [] : [`project in ${idList(whole)}`]), ...queriesOf(settings.rules)];
  const total = parts.length === 0 ? null : await rememberedCount(viewer, parts.join(' OR '));
  return total === null ? null : Math.max(total, issues.length);
};
