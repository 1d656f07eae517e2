import type { RawIssue, RawLink } from './read-raw';

/** By name of the resolution; what is in neither is unknown. */
const DELIVERED = new Set(['Fixed', 'Done']);
const DROPPED = new Set(['Invalid', 'Duplicate', 'Cannot Reproduce', "Won't Fix", "Won't Do", 'Not Our Bug', 'Needs more info']);

export const isDone = ({ fields }: { readonly fields: Pick<RawIssue['fields'], 'status'> }): boolean => fields.status.statusCategory.key === 'done';

export const outcomeOf = (issue: RawIssue): 'open' | 'delivered' | 'dropped' | 'unknown' => {
  const resolution = issue.fields.resolution?.name ?? '';
  if (!isDone(issue)) return 'open';
  return DELIVERED.has(resolution) ? 'delivered' : DROPPED.has(resolution) ? 'dropped' : 'unknown';
};

/** The project of a key. */
export const prefix = (key: string): string => key.split('-')[0] ?? '';

/** A link from the end that reads outward to the other, with what is known of either end. */
export type Directed = { readonly type: string; readonly from: string; readonly to: string; readonly keys: readonly [string, string] };

const directed = (issue: RawIssue, link: RawLink): Directed => {
  const { outwardIssue: out, inwardIssue: into } = link;
  if (out !== undefined) return { type: link.type.name, from: issue.id, to: out.id, keys: [issue.key, out.key] };
  if (into !== undefined) return { type: link.type.name, from: into.id, to: issue.id, keys: [into.key, issue.key] };
  throw new Error(`${issue.key} has a link without an end`);
};

/** Every link once, whichever of its ends tell it. */
export const linksOf = (issues: readonly RawIssue[]): Directed[] => {
  const found = new Map<string, Directed>();
  for (const issue of issues) {
    for (const link of issue.fields.issuelinks) {
      const one = directed(issue, link);
      found.set(`${one.type} ${one.from} ${one.to}`, one);
    }
  }
  return [...found.values()];
};
