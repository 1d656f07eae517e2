import type { ChangeGroup, Issue, IssueLink, SiteSeed } from '../site/types';
import { linkChanges, ownChanges } from './generated/changes';
import { createDice } from './generated/dice';
import { factsOf, type Facts } from './generated/facts';
import { generateLinks } from './generated/links';
import { issueId, issueRow, officeTime } from './generated/rows';
import { shapeOf } from './generated/shape';
import { generatedPeople, generatedTables } from './generated/tables';
import { dayOf } from './work-days';

/** As many issues as the scale the app is built for needs, and twice that. */
export const MOST_ISSUES = 100_000;

/**
 * A site of `issues` invented issues (1 to 100,000) in projects of uneven size, with epics, sub-tasks, teams,
 * sprints, due dates, links (two for ten issues, a fifth across projects, few cycles) and changelogs. Nothing is
 * kept: issues, links and changes are made as they are read, and reading again gives the same. The same seed and
 * day (of `now`, ms since 1970) give the same site. Throws RangeError for another number of issues.
 */
export const generatedSeed = ({ issues, now, seed = 1 }: { readonly issues: number; readonly now: number; readonly seed?: number }): SiteSeed => {
  if (!Number.isInteger(issues) || issues < 1 || issues > MOST_ISSUES) throw new RangeError(`A generated site has 1 to ${MOST_ISSUES} issues, not ${issues}.`);
  const today = dayOf(now);
  const dice = createDice(seed);
  const shape = shapeOf(issues);
  const people = generatedPeople(issues);
  const links = generateLinks(shape, dice);
  const facts = (index: number): Facts => factsOf(shape, dice, people.length, today, index);
  const updatedOf = (one: Facts): string => ownChanges(one, dice, people, today).at(-1)?.created ?? officeTime(one.created, one.index, 0);
  return {
    ...generatedTables(shape, people, today),
    issues: counted(issues, (index): Issue => { const one = facts(index); return issueRow(one, dice, people, today, updatedOf(one)); }),
    links: counted(links.source.length, (link): IssueLink => ({
      id: String(10001 + link), typeId: links.typeOf(link).id, sourceId: issueId(links.source[link] ?? 0), destinationId: issueId(links.destination[link] ?? 0),
    })),
    changes: { *[Symbol.iterator](): Iterator<ChangeGroup> {
      let id = 10001;
      for (let index = 0; index < issues; index += 1) {
        const one = facts(index);
        for (const change of [...ownChanges(one, dice, people, today), ...linkChanges(one, links, facts)]) yield { id: String(id++), ...change };
      }
    } },
  };
};

/** Rows 0 to count - 1, each made when it is read. */
const counted = <Row>(count: number, row: (index: number) => Row): Iterable<Row> => ({
  *[Symbol.iterator]() {
    for (let index = 0; index < count; index += 1) yield row(index);
  },
});
