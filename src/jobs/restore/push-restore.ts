import { Queue } from '@forge/events';

/** What a job of a restore carries: which upload it is of. */
export type RestoreJob = { readonly restoreId: string };

/** Sees to it that a restore is carried out, or gone on with; one job at a time for the whole site. */
export const pushRestore = async (job: RestoreJob, delayInSeconds: number): Promise<void> => {
  await new Queue<RestoreJob>({ key: 'restore' }).push({ body: job, delayInSeconds, concurrency: { key: 'restore', limit: 1 } });
};
