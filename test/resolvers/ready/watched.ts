import type { Local } from '../../local-jira/forge/harness';

/** Does something and tells, beside its answer, what the storage and Jira were asked for meanwhile, by their paths. */
export const watched = async <T>(local: Local, work: () => Promise<T>): Promise<{ readonly answer: T; readonly storage: readonly string[]; readonly jira: readonly string[] }> => {
  const storage: string[] = [];
  const jira: string[] = [];
  const { faults } = local.platform;
  faults.storage = (path) => { storage.push(path); return null; };
  faults.jira = (request) => { jira.push(new URL(request.url).pathname); return null; };
  try {
    return { answer: await work(), storage, jira };
  } finally {
    faults.storage = undefined;
    faults.jira = undefined;
  }
};
