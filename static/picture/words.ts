import type { PictureEdge, PictureNode, PictureView } from '../../src/contract/dependencies';
import { dayText } from '../parts/date-text';
import { countText, numberText } from '../parts/number-text';
import { healthWords } from '../parts/waiting-words';

const isolated = (name: string): string => `\u2068${name}\u2069`;

export const lateWords = (lateBy: number, locale: string): string => `late ${numberText(lateBy, locale)} d`;

/** "In Progress · due 12 Feb 2027", with the team where no lane says it. */
export const factsOfCard = ({ issue, outside, finish }: PictureNode, withTeam: boolean, locale: string): string => [
  outside ? 'outside the program' : withTeam ? isolated(issue.team) : null, isolated(issue.status), finish === null || outside || withTeam ? null : `due ${dayText(finish, locale)}`,
].filter((fact) => fact !== null).join(' · ');

/** All that a card says, in words: for those who do not see it. */
export const nodeLabel = ({ nodes, edges }: PictureView, links: { readonly into: readonly number[]; readonly out: readonly number[] }, node: PictureNode, locale: string): string => {
  const waitsFor = links.into.map((index) => nodes[edges[index]?.from ?? -1]?.issue.key ?? '');
  return [
    `${node.issue.key} ${isolated(node.issue.summary)}`, node.outside ? 'outside the program' : isolated(node.issue.team), isolated(node.issue.status),
    node.lateBy === null ? null : `late by ${countText(node.lateBy, 'working-days', locale)}`,
    node.critical ? 'on the critical chain' : null, node.inCycle ? 'in a cycle' : null,
    waitsFor.length === 0 ? null : `waits for ${waitsFor.length > 3 ? countText(waitsFor.length, 'issues', locale) : waitsFor.join(', ')}`,
    links.out.length === 0 ? null : `blocks ${countText(links.out.length, 'issues', locale)}`,
  ].filter((part) => part !== null).join(', ');
};

const stateWords: Readonly<Record<PictureEdge['state'], string>> = { waiting: 'waiting now', coming: 'coming', untold: 'not known whether it waits yet' };

const kindWords: Readonly<Record<PictureEdge['kind'], string | null>> = {
  'finish-start': null, 'start-start': 'begins once it began', 'finish-finish': 'ends once it ended', 'start-finish': 'ends once it began',
};

/** What is to say about one dependency, in a few words each. */
export const edgeFacts = ({ state, health, critical, kind, insteadOf }: PictureEdge, cut: boolean): readonly string[] => [
  stateWords[state], health === 'fine' ? null : healthWords[health].toLowerCase(), critical ? 'critical' : null, kindWords[kind],
  insteadOf === null ? null : `in place of ${insteadOf}, its duplicate`, cut ? 'the link that costs least to cut' : null,
].filter((fact) => fact !== null);

const rangeOf = (from: string, to: string, locale: string): string => {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return from === to ? format.format(new Date(from)) : format.formatRange(new Date(from), new Date(to));
};

/** The days of a column, "12 – 18 Feb 2027"; what is known of them. */
export const rankText = (rank: PictureView['ranks'][number] | undefined, locale: string): string => {
  if (rank === undefined || (rank.from === null && rank.to === null)) return 'No dates';
  const [from, to] = [rank.from ?? rank.to ?? '', rank.to ?? rank.from ?? ''];
  return rangeOf(from, to, locale);
};
