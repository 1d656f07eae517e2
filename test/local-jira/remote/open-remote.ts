import type { Rest } from '../forge/forge-fetch';
import type { ReadFrom } from '../forge/http/read-from';
import { createRest } from '../rest/app';
import type { Journal } from '../site/journal';
import { Site } from '../site/site';
import { readOnlyRest } from './read-only-rest';
import { connect, RemoteProblem, type RemoteAccount } from './remote-jira';
import { remoteSeed } from './remote-seed';
import { seenIssues, type SeenIssues } from './seen-issues';

/** What the platform and the server need in place of a site of their own. */
export type OpenedRemote = SeenIssues & { readonly site: Site; readonly rest: Rest; readonly readFrom: ReadFrom };

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws `RemoteProblem` where the address or what to sign in with is missing. */
export const accountFrom = (address: string, environment: Environment): RemoteAccount => {
  const { JIRA_EMAIL: email = '', JIRA_API_TOKEN: token = '' } = environment;
  if (email === '' || token === '') throw new RemoteProblem('Set JIRA_EMAIL and JIRA_API_TOKEN in the environment; a token is made at id.atlassian.com, under Security.');
  return { url: new URL(address), email, token };
};

/** Signs in to the other site, and opens what belongs to this machine beside it: its person, and a dashboard. */
export const openRemote = async (account: RemoteAccount, journal: Journal, now: () => number): Promise<OpenedRemote> => {
  const remote = await connect(account);
  const site = await Site.open({ seed: async () => remoteSeed(remote), journal, now });
  return { site, rest: readOnlyRest(remote, createRest(site)), readFrom: { url: remote.url, as: remote.person.displayName }, ...seenIssues(remote) };
};
