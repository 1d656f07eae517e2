import type * as App from '../../../src/index';
import type * as RequestPull from '../../../src/jobs/request-pull';
import type * as SiteConfigs from '../../../src/store/site-config';
import type * as Snapshots from '../../../src/store/snapshot';
import { installGlobals } from '../../local-jira/forge/runtime';

/** The app's modules as one process of it has loaded them, with memories of its own. */
export type Process = {
  readonly app: typeof App;
  readonly requestPull: typeof RequestPull;
  readonly snapshots: typeof Snapshots;
  readonly siteConfig: typeof SiteConfigs;
};

const load = async (): Promise<Process> => {
  let found: Process | null = null;
  await jest.isolateModulesAsync(async () => {
    found = {
      app: await import('../../../src/index'),
      requestPull: await import('../../../src/jobs/request-pull'),
      snapshots: await import('../../../src/store/snapshot'),
      siteConfig: await import('../../../src/store/site-config'),
    };
  });
  if (found === null) throw new Error('The app could not be loaded.');
  return found;
};

/** Some processes of the app. The packages look for the platform when they are loaded, so it is put in place first. */
export const startProcesses = async (count: number): Promise<readonly Process[]> => {
  installGlobals();
  const started: Process[] = [];
  while (started.length < count) started.push(await load());
  return started;
};
