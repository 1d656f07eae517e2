import { getAppContext } from '@forge/api';

/**
 * The site this invocation works for. Every memory of the process is keyed by it, since one process may serve
 * several sites.
 */
export const siteId = (): string => {
  const { installation, installationAri } = getAppContext();
  return installation?.contexts[0]?.cloudId ?? installationAri.toString();
};

/** Milliseconds until the platform ends this invocation. */
export const timeLeft = (): number => getAppContext().invocationRemainingTimeInMillis();

/** The version of the app that runs. */
export const appVersion = (): string => getAppContext().appVersion;
