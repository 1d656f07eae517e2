import fc from 'fast-check';
import type { JiraIssue } from '../../src/model/jira-issue';
import type { IssueRows, Told } from '../../src/model/rows/issue-rows';
import { type Links, linksAmong, linksIn } from '../../src/model/links';
import { lastOfEach, runsOf } from '../../src/model/rows/runs';
import { statusPastsIn } from '../../src/model/rows/status-pasts';
import { statusPast } from '../../src/model/status-past';
import { wholeIssue } from '../../src/model/whole-issue';
import { decodeSegment } from '../../src/store/decode-segment';
import { encodeSegment } from '../../src/store/encode-segment';
import { anyIssue } from './arbitrary-issue';

const SEED = 20_261_123;

const stored = (issues: readonly JiraIssue[]): readonly JiraIssue[] => decodeSegment(encodeSegment(issues));

const field = <T>({ of, values }: Told<T>, row: number): T | undefined => values[of[row] ?? -1];

/** All that rows say of one issue. */
const said = (rows: IssueRows, row: number): unknown => {
  const { first, ids, unnamed } = rows.ends();
  const changes = rows.changes();
  const ofRow = [changes.first[row], changes.first[row + 1]] as const;
  const links = rows.links();
  const moves: unknown[] = [];
  const { visit, idOf } = rows.statusMoves();
  visit(row, (at, from, to) => moves.push([at, idOf(from), idOf(to)]));
  const { id, projectId, parentId, createdAt, updatedAt, resolvedAt, changedAt, due, start, marks } = rows;
  return {
    numbers: [id, projectId, parentId, createdAt, updatedAt, resolvedAt, changedAt, due, start, marks].map((column) => column[row]),
    told: [rows.type, rows.status, rows.resolution, rows.assignee, rows.team, rows.sprints, rows.fixVersions, rows.components].map((of) => field<unknown>(of, row)),
    links: [...Array(links.first[row + 1] ?? 0).keys()].slice(links.first[row]).map((link) => [field(links.type, link), links.outward[link], links.otherId[link]]),
    ends: ids.slice(first[row], first[row + 1]).sort((a, b) => a - b), unnamed: unnamed[row],
    moments: [...changes.at.slice(...ofRow)], fields: Array.from(changes.field.slice(...ofRow), (number) => changes.bits[number]),
    moves,
  };
};

/** By where each issue stands in the list. */
const saidOf = (issues: readonly JiraIssue[]): readonly unknown[] => {
  const found = new Array<unknown>(issues.length);
  for (const { rows, row, at } of runsOf(issues)) for (const [n, place] of at.entries()) found[place] = said(rows, row[n] ?? -1);
  return found;
};

test('rows of a segment say what rows of its issues say, with others in between', () => {
  fc.assert(fc.property(fc.array(anyIssue, { maxLength: 6 }), fc.array(anyIssue, { maxLength: 6 }), (one, other) => {
    const [first, second] = [stored(one), stored(other)];
    const mixed = [...first, ...second].flatMap((issue, at) => (at % 3 === 0 ? [issue, wholeIssue(issue)] : [issue])).reverse();
    expect(saidOf(mixed)).toEqual(saidOf(mixed.map(wholeIssue)));
  }), { seed: SEED, numRuns: 60 });
});

test('links of issues in rows are those that the issues tell one by one', () => {
  fc.assert(fc.property(fc.array(anyIssue, { maxLength: 6 }), fc.array(anyIssue, { maxLength: 6 }), (one, other) => {
    const issues = [...stored(one), ...other, ...stored(other)].reverse();
    const members = new Map(issues.flatMap(({ id, links }, at) => [[id, at] as const, ...links.slice(1).map(({ otherId }) => [otherId, at] as const)]));
    const read = ({ told, typeIds, type, ...links }: Links): unknown => ({ ...links, types: Array.from(type, (number) => typeIds[number]), told: Array.from(type, (_, link) => told(link)) });
    expect(read(linksIn(issues, runsOf(issues), members))).toEqual(read(linksAmong([...issues.map(wholeIssue).entries()], members)));
  }), { seed: SEED, numRuns: 60 });
});

test('when issues were started and done is the same by rows as by their changelogs', () => {
  const statuses = new Map((['todo', 'doing', 'done'] as const).map((category, at) => [String(at), { id: String(at), name: category, category }]));
  const [todo, doing, done] = [...statuses.values()];
  if (todo === undefined || doing === undefined || done === undefined) throw new Error('no statuses');
  const anyMove = fc.record({ at: fc.nat(500), field: fc.constant('status' as const), from: fc.constantFrom(null, '0', '1', '2', '9'), to: fc.constantFrom(null, '0', '1', '2', '9') });
  const anyWay = fc.record({ issue: anyIssue, status: fc.constantFrom(todo, doing, done), moves: fc.array(anyMove, { maxLength: 5 }) })
    .map(({ issue, status, moves }) => ({ ...issue, status, history: moves.map((move) => ({ ...move, at: issue.createdAt + move.at })).sort((a, b) => a.at - b.at) }));
  fc.assert(fc.property(fc.array(anyWay, { maxLength: 6 }), fc.boolean(), (ways, isWhole) => {
    const issues = ways.map((way, at) => ({ ...way, id: at + 1 }));
    const expected = issues.map((issue) => statusPast(issue, statuses, Number.POSITIVE_INFINITY));
    const read = new Array<unknown>(issues.length);
    for (const { rows, row, at } of runsOf(isWhole ? issues : stored(issues))) {
      const pastOf = statusPastsIn(rows, statuses, Number.POSITIVE_INFINITY);
      for (const [n, place] of at.entries()) read[place] = pastOf(row[n] ?? -1);
    }
    expect(read).toEqual(expected);
  }), { seed: SEED, numRuns: 60 });
});

test('the last that says a value is told by where it stands, -1 of a value that none of them says', () => {
  const [one] = fc.sample(anyIssue, { seed: SEED, numRuns: 1 });
  if (one === undefined) throw new Error('no sample');
  const status = (id: string) => ({ id, name: id, category: 'todo' as const });
  const all = stored(['a', 'b', 'a', 'c'].map((id, at) => ({ ...one, id: at + 1, status: status(id) })));
  const runs = runsOf(all.slice(0, 3).reverse());
  expect(runs).toHaveLength(1);
  const told = runs.map((run) => run.rows.status.values.map(({ id }, value) => `${id} ${lastOfEach(run, run.rows.status)[value]}`));
  for (const expected of ['a 2', 'b 1', 'c -1']) expect(told[0]).toContain(expected);
});
