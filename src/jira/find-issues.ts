import { route } from '@forge/api';
import { z } from 'zod';
import { idList, quoted } from './jql';
import { askJira } from './request';
import { idText } from './wire/issue-wire';

/** How many issues somebody is offered to choose from. */
const OFFERED = 50;

const foundWire = z.object({ issues: z.array(z.object({ id: idText })) });

/** What Jira's text search takes as a word; everything else is punctuation to it, or one of its operators. */
const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Ids of open issues of these projects whose summary holds all the words, or begins of them, as the user sees them;
 * the newest change first, at most 50.
 */
export const openIssuesWith = async (text: string, projectIds: readonly number[]): Promise<readonly number[]> => {
  const words = wordsIn(text);
  if (words.length === 0 || projectIds.length === 0) return [];
  const search = words.map((word) => `${word}*`).join(' ');
  const jql = `project in ${idList(projectIds)} AND statusCategory != Done AND summary ~ ${quoted(search)} ORDER BY updated DESC`;
  const { issues } = await askJira({
    as: 'user', path: route`/rest/api/3/search/jql`, body: { jql, fields: ['id'], maxResults: OFFERED }, answer: foundWire, reads: 'issues with these words',
  });
  return issues.map(({ id }) => Number(id));
};
