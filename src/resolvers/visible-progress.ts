import type { PullProgress } from '../contract/program';
import type { Viewer } from '../jira/visible';
import { readPullLimits, withOutlook } from '../jobs/pull-outlook';
import { progressOf } from '../jobs/pull-progress';
import type { JiraIssue } from '../model/jira-issue';
import { projectsNamed } from '../model/membership';
import type { ProgramSettings } from '../model/settings';
import type { ProgramRecord } from '../store/programs';
import type { PullState } from '../store/pull-state';
import { countMembers, type RuleQuery, ruleQuery } from './rule-queries';

/** What is cut down to the viewer already: projects they may browse, and the member issues they may browse. */
type Seen = { readonly projects: ReadonlySet<number>; readonly issues: readonly JiraIssue[] };

export type PullStates = ReadonlyMap<number, PullState>;

export type VisibleProgress = {
  /** Member projects of which the viewer may know that they are: those named in a rule, and those of issues they see. */
  readonly projectIds: readonly number[];
  /**
   * How many projects the program may say it has: those above, and hidden ones that a rule names. A hidden project that
   * only a query leads to is not counted: whether there is one would tell what the query finds in it.
   */
  readonly projectsTotal: number;
  readonly pull: PullProgress;
  /** Whether Jira was asked to count in the viewer's name: then this is theirs alone. */
  readonly counted: boolean;
};

/**
 * How far the pull has come as this viewer may know it: over the projects they see, counted in the issues they see.
 * What the app itself has counted holds hidden issues too, and is not used. `states`: of the pulls of all its projects.
 */
export const visibleProgress = async (program: ProgramRecord, states: PullStates, seen: Seen, viewer: Viewer): Promise<VisibleProgress> => {
  const withIssues = new Set(seen.issues.map((issue) => issue.projectId));
  const unsure = (id: number): boolean =>
    seen.projects.has(id) && !withIssues.has(id) && !named(program.settings, id) && states.get(id)?.phase !== 'complete';
  const shows = async (id: number): Promise<boolean> => {
    if (!seen.projects.has(id)) return false;
    if (withIssues.has(id) || named(program.settings, id)) return true;
    return unsure(id) && await willShow(program, id, viewer);
  };
  const shown = await Promise.all(program.projectIds.map(shows));
  const projectIds = program.projectIds.filter((_, at) => shown[at] === true);
  const pull = progressOf(projectIds, states);
  const told = program.projectIds.filter((id, at) => shown[at] === true || named(program.settings, id));
  const of = projectIds.flatMap((id) => states.get(id) ?? []);
  const progress = { ...pull, done: doneOf(pull, seen), total: await totalOf(pull, program, seen, viewer) };
  return {
    projectIds, projectsTotal: told.length,
    pull: withOutlook(progress, of, await readPullLimits(of), Date.now()),
    counted: isUncounted(pull) || program.projectIds.some(unsure),
  };
};

const named = ({ rules, excluded }: ProgramSettings, projectId: number): boolean =>
  projectsNamed(rules).includes(projectId) && !projectsNamed(excluded).includes(projectId);

/** A project that only queries and epics lead to, and that is not read yet: whether the viewer will find an issue in it. */
const willShow = async ({ settings }: ProgramRecord, projectId: number, viewer: Viewer): Promise<boolean> => {
  const { rules, excluded } = await queriesOf(settings, viewer, (id) => id === projectId);
  const here = rules.map((query) => (query.kind === 'query' ? { ...query, jql: `(project = ${projectId} AND ${query.jql})` } : query));
  return ((await countMembers(viewer, here, excluded)) ?? 0) > 0;
};

type Queries = { readonly rules: readonly RuleQuery[]; readonly excluded: readonly RuleQuery[] };

const queriesOf = async ({ rules, excluded }: ProgramSettings, viewer: Viewer, sees: (projectId: number) => boolean): Promise<Queries> => {
  const [asked, out] = await Promise.all([rules, excluded].map((some) => Promise.all(some.map((rule) => ruleQuery(rule, viewer, sees)))));
  return { rules: asked ?? [], excluded: out ?? [] };
};

/** Whether only Jira can tell how many issues there will be. */
const isUncounted = ({ phase }: Pick<PullProgress, 'phase'>): boolean => phase === 'open-issues' || phase === 'done-issues';

const doneOf = ({ phase }: PullProgress, { issues }: Seen): number =>
  (phase === 'history' ? issues.filter((issue) => issue.historyKnown).length : issues.length);

/** All issues are stored by the time the changelogs are read; before that, Jira is asked in the viewer's name. */
const totalOf = async (
  { phase }: PullProgress, { settings }: ProgramRecord, { projects, issues }: Seen, viewer: Viewer,
): Promise<number | null> => {
  if (phase === 'history' || phase === 'complete') return issues.length;
  if (!isUncounted({ phase })) return null;
  const { rules, excluded } = await queriesOf(settings, viewer, (id) => projects.has(id));
  const total = rules.every(({ kind }) => kind === 'nothing') ? null : await countMembers(viewer, rules, excluded);
  return total === null ? null : Math.max(total, issues.length);
};
