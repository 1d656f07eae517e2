import { pathToFileURL } from 'node:url';
import { BLOCKS, BLOCKS_AND_DEPENDS, countDependencies } from './count-dependencies';
import { linksOf, outcomeOf, prefix } from './raw-links';
import { readRaw, titaniumFolder, type RawIssue } from './read-raw';

/**
 * Counts over the real issues, made straight from the file by the definitions of the measures and by none of the
 * app's code. `npx tsx test/real-data/count-titanium.ts` prints them.
 */
export type Counts = {
  readonly issues: number;
  readonly open: number;
  readonly delivered: number;
  readonly dropped: number;
  readonly unknown: number;
  /** Distinct directed links by the name of their type; `across` have ends in two projects. */
  readonly links: Readonly<Record<string, { readonly links: number; readonly across: number }>>;
  /** Links of which one end is not in the file. */
  readonly linksToOutside: number;
};

export const countIssuesAndLinks = (issues: readonly RawIssue[]): Counts => {
  const ids = new Set(issues.map((one) => one.id));
  const outcomes = issues.map(outcomeOf);
  const count = (outcome: string): number => outcomes.filter((one) => one === outcome).length;
  const links = linksOf(issues);
  const types = [...new Set(links.map((one) => one.type))].sort();
  return {
    issues: issues.length, open: count('open'), delivered: count('delivered'), dropped: count('dropped'), unknown: count('unknown'),
    links: Object.fromEntries(types.map((type) => {
      const own = links.filter((one) => one.type === type);
      return [type, { links: own.length, across: own.filter(({ keys: [from, to] }) => prefix(from) !== prefix(to)).length }];
    })),
    linksToOutside: links.filter((one) => !ids.has(one.from) || !ids.has(one.to)).length,
  };
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const issues = readRaw(titaniumFolder);
  console.log(JSON.stringify({ ...countIssuesAndLinks(issues), blocks: countDependencies(issues, BLOCKS), blocksAndDepends: countDependencies(issues, BLOCKS_AND_DEPENDS) }, null, 1));
}
