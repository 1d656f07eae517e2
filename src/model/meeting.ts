import type { Day, Minute } from './time';

/**
 * A steering meeting that was closed: what changed since is told from its day on. `versionDays` are the release days of
 * the versions of its projects as they were planned then, by version id, since Jira keeps no past of them; they are
 * shown to whoever may browse the version's project. `by` is an account id, null once that person was erased. `id` is
 * its number in the program; one that was taken back leaves its number, and its versions, to the next.
 */
export type Meeting = {
  readonly id: string;
  readonly version: number;
  readonly programId: string;
  readonly closedAt: Minute;
  readonly day: Day;
  readonly by: string | null;
  readonly note: string;
  readonly versionDays: Readonly<Record<string, Day>>;
  readonly takenBack: boolean;
};
