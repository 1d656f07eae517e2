import type { PictureEdge, PictureNode, PictureView } from '../../src/contract/dependencies';
import { isolated } from '../parts/isolated';
import { countText, numberText } from '../parts/number-text';
import { healthWords } from '../parts/waiting-words';

export const lateWords = (lateBy: number, locale: string): string => `late ${numberText(lateBy, locale)} d`;

const formatOf = (iso: readonly string[], asOf: string, locale: string): Intl.DateTimeFormat => {
  const sameYear = iso.every((day) => day.slice(0, 4) === asOf.slice(0, 4));
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC', ...(sameYear ? {} : { year: 'numeric' }) });
};

/** A day as short as it can be told: with its year only where that is not this one. */
export const shortDay = (iso: string, asOf: string, locale: string): string => formatOf([iso], asOf, locale).format(new Date(iso));

/** "In Progress · due 12 Feb", with the team where no lane says it. */
export const factsOfCard = ({ issue, outside, finish }: PictureNode, withTeam: boolean, asOf: string, locale: string): string => [
  outside ? 'outside the program' : withTeam ? isolated(issue.team) : null, isolated(issue.status), finish === null || outside || withTeam ? null : `due ${shortDay(finish, asOf, locale)}`,
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

/** Whether no issue of a column has a day. */
export const isUndated = ({ ranks }: Pick<PictureView, 'ranks'>, rank: number): boolean => (ranks[rank]?.from ?? ranks[rank]?.to ?? null) === null;

/** The days of a column, "12 – 18 Feb"; what is known of them. A column of issues that are due before what they wait for has none of its own. */
export const rankText = ({ ranks, asOf, nodes }: Pick<PictureView, 'ranks' | 'asOf' | 'nodes'>, rank: number, locale: string): string => {
  const { from: known, to: until } = ranks[rank] ?? { from: null, to: null };
  const [from, to] = [known ?? until, until ?? known];
  if (from === null || to === null) return nodes.some((node) => node.rank === rank && node.finish !== null) ? 'Due earlier' : 'No dates';
  const format = formatOf([from, to], asOf, locale);
  return from === to ? format.format(new Date(from)) : format.formatRange(new Date(from), new Date(to));
};
