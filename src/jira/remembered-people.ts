import { displayNames } from './people';
import { projectLeads } from './project-leads';
import { rememberAnswers } from './remembered-answer';
import { siteId } from './site';

const leads = rememberAnswers<ReadonlyMap<number, string>>();
const names = rememberAnswers<ReadonlyMap<string, string>>();

/** `projectLeads` as it was told to this person, at most a minute ago. `accountId` only tells memories apart. */
export const leadsAsUser = async (accountId: string, projectIds: readonly number[]): Promise<ReadonlyMap<number, string>> => {
  const ids = [...new Set(projectIds)].sort((a, b) => a - b);
  return ids.length === 0 ? new Map() : leads([siteId(), accountId, ids.join()].join('|'), () => projectLeads(ids));
};

/** `displayNames` as it was told to this person, at most a minute ago. */
export const namesAsUser = async (accountId: string, people: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(people)].sort();
  return ids.length === 0 ? new Map() : names([siteId(), accountId, ids.join()].join('|'), () => displayNames(ids));
};
