import type { Issue } from '../../site/types';
import type { Call } from '../api';
import { accountOf } from '../api';
import { JiraError } from '../errors';

type Status = 'ENQUEUED' | 'RUNNING' | 'COMPLETE';

/** One bulk operation: what was asked of how many issues, and how far it is. Times are milliseconds since 1970. */
export type BulkTask = {
  readonly id: string; readonly accountId: string; readonly created: number; readonly total: number; readonly unseen: number;
  status: Status; started: number | null; updated: number; readonly processed: number[]; readonly failed: Map<string, readonly string[]>;
};

/** What is done to one issue. */
export type Step = { readonly issue: Issue; readonly run: () => void };

export type BulkTasks = {
  readonly start: (call: Call, steps: readonly Step[], unseen: number) => BulkTask;
  readonly get: (id: string) => BulkTask | undefined;
};

const atOnce = 10;

const kept = 14 * 24 * 3_600_000;

const soon = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

const wordsOf = (error: JiraError): readonly string[] => [...error.errorMessages, ...Object.values(error.errors)];

const step = (task: BulkTask, { issue, run }: Step): void => {
  try {
    run();
    task.processed.push(Number(issue.id));
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    task.failed.set(issue.id, wordsOf(error));
  }
};

const work = async (call: Call, task: BulkTask, steps: readonly Step[]): Promise<void> => {
  await soon();
  task.status = 'RUNNING';
  task.started = call.site.now();
  for (let at = 0; at < steps.length; at += atOnce) {
    await soon();
    for (const each of steps.slice(at, at + atOnce)) step(task, each);
    task.updated = call.site.now();
  }
  task.status = 'COMPLETE';
  task.updated = call.site.now();
};

/** Runs bulk operations after they were answered, a few issues at a time; one that fails does not stop the others. */
export const bulkTasks = (): BulkTasks => {
  const tasks = new Map<string, BulkTask>();
  return {
    get: (id) => tasks.get(id),
    start: (call, steps, unseen) => {
      const now = call.site.now();
      for (const [id, { created }] of tasks) if (now - created > kept) tasks.delete(id);
      const task: BulkTask = {
        id: String(20_000 + tasks.size), accountId: accountOf(call), created: now, total: steps.length + unseen, unseen, status: 'ENQUEUED', started: null, updated: now, processed: [], failed: new Map(),
      };
      tasks.set(task.id, task);
      void work(call, task, steps);
      return task;
    },
  };
};

export const taskJson = (task: BulkTask) => ({
  taskId: task.id, status: task.status, submittedBy: { accountId: task.accountId }, created: task.created,
  ...(task.started === null ? {} : { started: task.started }), updated: task.updated,
  progressPercent: task.total === 0 || task.status === 'COMPLETE' ? 100 : Math.floor((100 * (task.processed.length + task.failed.size)) / task.total),
  totalIssueCount: task.total, invalidOrInaccessibleIssueCount: task.unseen,
  ...(task.status === 'COMPLETE' ? { processedAccessibleIssues: task.processed, failedAccessibleIssues: Object.fromEntries(task.failed) } : {}),
});
