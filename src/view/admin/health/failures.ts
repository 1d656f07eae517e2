import type { CoverageRow } from '../../../contract/admin';
import type { FailureRow, NamedProject } from '../../../contract/health';

/** Something that fails, as it is kept; times in milliseconds. */
export type FailureFacts = {
  readonly what: string;
  readonly projectId: number | null;
  readonly message: string;
  readonly since: number;
  readonly at: number;
  readonly times: number;
};

type Words = { readonly title: string; readonly advice: string };

const WAIT = 'It is tried again by itself; try it now once what stands in the way is gone.';

/** By the names under which the sweep remembers its steps. */
const steps: Readonly<Record<string, string>> = {
  marks: 'Taking up jobs that were stopped', pulls: 'Going on with reading projects', compare: 'Looking for changes that were missed',
  suspicions: 'Looking again at issues that seemed to differ', counts: 'Counting issues against Jira',
  index: 'Writing down which project has which issues', forgotten: 'Clearing projects that no program has any more',
  garbage: 'Throwing old data away',
  sign: 'Signing the trails', worklogs: 'Reading work logged in Jira', uploads: 'Clearing uploads', regain: 'Looking for projects that are there again',
  projects: 'Looking at projects in turn', fields: 'Looking at fields', rules: 'Holding rules of programs against Jira',
  links: 'Counting links against Jira', walk: 'Reading links again in turn', old: 'Clearing old notes',
};

const wordsOf = (what: string): Words => {
  const [kind = '', rest = ''] = what.split(':', 2);
  if (kind === 'pull') return { title: 'Reading a project', advice: 'Look at whether the app may browse the project, then try again.' };
  if (kind === 'sweep') return { title: steps[rest] ?? 'A step of the sweep', advice: WAIT };
  if (kind === 'follow') return { title: 'Following changes in Jira', advice: 'Changes stay marked, and none is lost. It is tried again by itself.' };
  if (kind === 'record') return { title: 'Recording what a program reported of a day', advice: WAIT };
  if (kind === 'restore') return { title: 'Restoring from a file', advice: WAIT };
  return { title: 'Work of the app', advice: WAIT };
};

const rowOf = ({ what, message, since, at, times }: FailureFacts, project: NamedProject | null): FailureRow =>
  ({ what, ...wordsOf(what), project, message, since: new Date(since).toISOString(), at: new Date(at).toISOString(), times });

const ofPull = ({ projectId, key, name, pull }: CoverageRow): FailureRow => {
  const what = `pull:${projectId}`;
  return { what, ...wordsOf(what), project: { key, name }, message: pull.message ?? 'Reading this project failed.', since: null, at: null, times: null };
};

/** What fails now, that of projects the administrator may browse by name, and how many others. */
export const failureRows = (failures: readonly FailureFacts[], coverage: readonly CoverageRow[], hiddenPulls: number): { readonly rows: readonly FailureRow[]; readonly hidden: number } => {
  const named = new Map(coverage.map(({ projectId, key, name }) => [Number(projectId), { key, name }]));
  const pulls = coverage.filter(({ pull }) => pull.phase === 'failed').map(ofPull);
  const known = new Set(pulls.map(({ what }) => what));
  const others = failures.filter(({ what }) => !known.has(what) && !what.startsWith('pull:'));
  const told = others.filter(({ projectId }) => projectId === null || named.has(projectId));
  return {
    rows: [...pulls, ...told.map((failure) => rowOf(failure, failure.projectId === null ? null : named.get(failure.projectId) ?? null))],
    hidden: others.length - told.length + hiddenPulls,
  };
};
