import { quoted } from '../../../jira/jql';
import type { JiraIssue, JiraLink } from '../../../model/jira-issue';
import type { LinkType } from '../../../model/program';

/** A clause of JQL about links, and which issues of the snapshot it finds if that is true of Jira. */
export type LinkQuestion = { readonly clause: string; readonly holds: (issue: JiraIssue) => boolean };

type Way = Pick<JiraLink, 'typeId' | 'side'>;

export const plain = (text: string): string => text.trim().toLowerCase();

const wayName = ({ typeId, side }: Way): string => `${typeId}|${side}`;

/** JQL finds a link by the sentence that its issue reads; a type that goes by that name, it finds both ways. */
const waysRead = (text: string, types: readonly LinkType[]): readonly Way[] => types.flatMap(({ id, name, outward, inward }) => [
  ...(plain(outward) === text || plain(name) === text ? [{ typeId: id, side: 'outward' as const }] : []),
  ...(plain(inward) === text || plain(name) === text ? [{ typeId: id, side: 'inward' as const }] : []),
]);

/**
 * What Jira is asked to count: for each type the issues that have a link of it on either side, and once more those that
 * read its inward sentence, unless that says the same. So a link that came or went without a word shows at either of its
 * ends, unless that end had another one alike.
 */
export const linkQuestions = (types: readonly LinkType[]): readonly LinkQuestion[] => {
  const names = new Set(types.map(({ name }) => plain(name)));
  const questions = types.flatMap((type) => {
    const both = questionOf([...new Set([plain(type.outward), plain(type.inward)])], types);
    const oneWay = plain(type.inward) === plain(type.outward) || names.has(plain(type.inward));
    return oneWay ? [both] : [both, questionOf([plain(type.inward)], types)];
  });
  return [...new Map(questions.map((question) => [question.clause, question])).values()];
};

/** A type's two sentences are asked for together, so that it does not matter which of its sides a site takes its name for. */
const questionOf = (texts: readonly string[], types: readonly LinkType[]): LinkQuestion => {
  const ways = new Set(texts.flatMap((text) => waysRead(text, types)).map(wayName));
  return { clause: `issueLinkType in (${texts.map(quoted).join(', ')})`, holds: ({ links }) => links.some((link) => ways.has(wayName(link))) };
};
