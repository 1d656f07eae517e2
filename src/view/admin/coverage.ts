import type { CoverageRow } from '../../contract/admin';
import type { Health } from '../../contract/health';
import type { PullProgress } from '../../contract/program';
import { counted, plain } from '../../analyse/words';

/** What is known of one project of the snapshot. `you`: about how many issues the administrator sees, null where that could not be counted. */
export type CoverageFacts = {
  readonly project: { readonly id: number; readonly key: string; readonly name: string };
  readonly programs: number;
  readonly app: number;
  readonly you: number | null;
  /** Issues that Jira told in a form that cannot be read. */
  readonly unread: number;
  /** Milliseconds; null where it was never read to its end. */
  readonly readAt: number | null;
  readonly pull: PullProgress;
};

/** A few issues come and go between two counts, and Jira's own is an estimate. */
const FEW = 5;
const WATCH_SHARE = 0.02;
const BAD_SHARE = 0.2;

const isReading = ({ phase }: PullProgress): boolean => phase !== 'complete' && phase !== 'failed';

const stateOf = (app: number, you: number): Health['state'] => {
  const missing = you - app;
  if (missing <= FEW || missing <= WATCH_SHARE * you) return 'good';
  return missing > BAD_SHARE * you ? 'bad' : 'watch';
};

const compared = (app: number, you: number): string => {
  if (app < you) return `The app sees ${plain(app)} of about ${plain(you)}`;
  return app === you ? `The app sees all ${plain(you)}` : `The app sees ${plain(app)}, you about ${plain(you)}`;
};

/** "412 of about 430", and how much that matters; while a project is being read, how far that is. */
export const coverageHealth = ({ app, you, unread, pull }: CoverageFacts): Health => {
  if (pull.phase === 'failed') return { state: 'bad', text: pull.message ?? 'Reading this project failed.' };
  const broken = unread === 0 ? '' : `; ${counted(unread, 'issue')} could not be read`;
  if (you === null) return { state: 'watch', text: `The app sees ${plain(app)}; Jira could not be asked how many there are${broken}` };
  if (isReading(pull)) return { state: 'watch', text: `${plain(app)} of about ${counted(you, 'issue')} read so far${broken}` };
  const state = stateOf(app, you);
  return { state: state === 'good' && unread > 0 ? 'watch' : state, text: `${compared(app, you)}${broken}` };
};

export const coverageRow = (facts: CoverageFacts): CoverageRow => ({
  projectId: String(facts.project.id),
  key: facts.project.key,
  name: facts.project.name,
  programs: facts.programs,
  app: facts.app,
  you: facts.you,
  ...coverageHealth(facts),
  readAt: facts.readAt === null ? null : new Date(facts.readAt).toISOString(),
  pull: facts.pull,
});
