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

const steps: Readonly<Record<string, string>> = {
  gone: 'Looking for projects that are gone', marks: 'Taking up jobs that were stopped', pulls: 'Going on with reading projects', fields: 'Looking at fields',
  compare: 'Looking for changes that were missed', counts: 'Counting issues against Jira', forgotten: 'Clearing projects that no program has any more',
  garbage: 'Throwing old data away', hourly: 'Reading versions and rules anew', sign: 'Signing the trails', uploads: 'Clearing uploads', drift: 'Clearing old notes',
};

const wordsOf = (what: string): Words => {
  const [kind = '', rest = ''] = what.split(':', 2);
  if (kind === 'pull') return { title: 'Reading a project', advice: 'Look at whether the app may browse the project, then try again.' };
  if (kind === 'sweep') return { title: steps[rest] ?? 'A step of the sweep', advice: WAIT };
  if (kind === 'follow') return { title: 'Following changes in Jira', advice: 'Changes stay marked, and none is lost. It is tried again by itself.' };
  if (kind === 'flags') return { title: 'Writing flags', advice: WAIT };
  if (kind === 'rules') return { title: 'Finding what belongs to a program', advice: 'Look at the rules of the programs whose data are in trouble.' };
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
