import type { Issue, LinkType } from '../site/types';
import type { Value } from './condition';
import type { Context } from './search-field';

type Side = 'outward' | 'inward';

/** Link types and sides whose description reads as `text`: "blocks" is the outward side of Blocks. */
export const sidesReading = (text: string, types: Iterable<LinkType>): readonly { readonly typeId: string; readonly side: Side }[] => {
  const wanted = text.toLowerCase();
  return [...types].flatMap(({ id, outward, inward }) => [
    ...(outward.toLowerCase() === wanted ? [{ typeId: id, side: 'outward' as const }] : []),
    ...(inward.toLowerCase() === wanted ? [{ typeId: id, side: 'inward' as const }] : []),
  ]);
};

/** The issues at the other end of an issue's links, of the given types and sides only where some are given. */
const otherEnds = (issue: Issue, sides: ReturnType<typeof sidesReading> | null, context: Context): Issue[] =>
  context.site.linksOf(issue.id).flatMap((link) => {
    const side: Side = link.sourceId === issue.id ? 'outward' : 'inward';
    if (sides !== null && !sides.some((each) => each.typeId === link.typeId && each.side === side)) return [];
    return context.site.issueById(side === 'outward' ? link.destinationId : link.sourceId) ?? [];
  });

/** `linkedIssues(KEY)` and `linkedIssues(KEY, "blocks")`; a text where the function cannot be answered. */
export const linkedIssues = (call: Extract<Value, { kind: 'call' }>, field: string, context: Context): readonly Issue[] | string => {
  if (call.name.toLowerCase() !== 'linkedissues') return `Unable to find JQL function '${call.name}(${call.args.join(', ')})' for the field '${field}'.`;
  const [key = '', description] = call.args;
  const issue = /^\d+$/.test(key) ? context.site.issueById(key) : context.site.issueByKey(key);
  if (issue === undefined || !context.options.browse(issue)) return `Issue '${key}' could not be found in function '${call.name}'.`;
  if (description === undefined) return otherEnds(issue, null, context);
  const sides = sidesReading(description, context.site.linkTypes());
  return sides.length === 0 ? `Issue link type '${description}' could not be found in function '${call.name}'.` : otherEnds(issue, sides, context);
};
