import { linkQuestions } from '../../../src/jobs/sweep/links/link-questions';
import { twoParts } from '../../../src/jobs/sweep/links/two-parts';
import type { JiraIssue, JiraLink } from '../../../src/model/jira-issue';
import type { LinkType } from '../../../src/model/program';

const blocks: LinkType = { id: '1', name: 'Blocks', outward: 'blocks', inward: 'is blocked by' };
const relates: LinkType = { id: '2', name: 'Relates', outward: 'relates to', inward: 'relates to' };
/** Another type that one of whose sentences is another's. */
const holds: LinkType = { id: '3', name: 'Holding', outward: 'Blocks', inward: 'is held by' };

const reads = (typeId: string, side: JiraLink['side']) => ({ links: [{ linkId: '1', typeId, side, otherId: 2, otherKey: 'A-2', otherStatus: null }] }) as unknown as JiraIssue;

/** Which of the sides of all types a clause is expected to find. */
const found = (types: readonly LinkType[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(linkQuestions(types).map((question) => [question.clause, types.flatMap(({ id }) =>
    (['outward', 'inward'] as const).filter((side) => question.holds(reads(id, side))).map((side) => `${id} ${side}`))]));

describe('questions about links', () => {
  it('are asked for each type on both sides, and once more for the inward sentence where that says less', () => {
    expect(found([blocks, relates])).toEqual({
      'issueLinkType in ("blocks", "is blocked by")': ['1 outward', '1 inward'],
      'issueLinkType in ("is blocked by")': ['1 inward'],
      'issueLinkType in ("relates to")': ['2 outward', '2 inward'],
    });
  });

  it('find what other types read by the same sentence, as Jira does, in whatever case it is written', () => {
    expect(found([blocks, holds])['issueLinkType in ("blocks", "is held by")']).toEqual(['1 outward', '1 inward', '3 outward', '3 inward']);
    expect(found([blocks, holds])['issueLinkType in ("is held by")']).toEqual(['3 inward']);
  });
});

describe('projects in two parts', () => {
  it.each([1, 2, 3, 7, 150])('%i: each is in one of them each day, and any two are apart on one of few days in a row', (count) => {
    const ids = Array.from({ length: count }, (_, at) => 10_000 + 7 * at);
    const days = Array.from({ length: Math.max(1, Math.ceil(Math.log2(count))) }, (_, at) => twoParts(ids.toReversed(), 20_000 + at));
    for (const parts of days) expect(parts.flat().sort((a, b) => a - b)).toEqual(ids);
    const sidesOf = (id: number): string => days.map(([first]) => (first?.includes(id) === true ? 'a' : 'b')).join('');
    expect(new Set(ids.map(sidesOf)).size).toBe(count);
  });
});
