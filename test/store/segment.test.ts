import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { began, visitMoves } from '../../src/model/field-moves';
import type { JiraIssue, Sprint } from '../../src/model/jira-issue';
import { addPastEnds } from '../../src/model/past-ends';
import { lastChangeAt, shortPast } from '../../src/model/short-past';
import { statusPast } from '../../src/model/status-past';
import { wholeIssue } from '../../src/model/whole-issue';
import { BrokenSnapshot } from '../../src/store/columns';
import { FORMAT, NewerFormat, OtherFormat } from '../../src/store/container';
import { decodeSegment } from '../../src/store/decode-segment';
import { encodeSegment } from '../../src/store/encode-segment';
import { cutSummary, decodeTexts, encodeTexts } from '../../src/store/texts';
import { anyIssue } from './arbitrary-issue';

const SEED = 20_261_122;

/** With changes of parents and links that name ends: today's, earlier ones, and some that nobody can name. */
const relinked = (issue: JiraIssue): JiraIssue => {
  const own = issue.links.map((link) => ({ ...link, typeId: '10' }));
  const linksNow = own.map(({ typeId, side, otherId, otherKey }) => `${typeId}|${side}|${otherId}|${otherKey}`);
  const links = [null, ...linksNow, '10|outward|4711|GONE-1', '10|inward||GONE-2'];
  const parents = [null, String(issue.parentId ?? 12), '13', 'GONE-3'];
  const history = issue.history.map((change, at) => {
    if (at % 4 === 0) return { ...change, field: 'link' as const, from: links[(at + issue.id) % links.length] ?? null, to: at % 8 === 0 ? links[issue.id % links.length] ?? null : null };
    return at % 2 === 0 ? change : { ...change, field: 'parent' as const, from: parents[(at + issue.id) % 4] ?? null, to: parents[Math.floor(at / 2) % 4] ?? null };
  });
  return { ...issue, links: own, history };
};

/** With all fields as their own: what they are read from is not compared. */
const readBack = (issues: readonly JiraIssue[]): readonly JiraIssue[] => decodeSegment(encodeSegment(issues)).map(wholeIssue);

describe('a segment', () => {
  it('gives back exactly the issues that went in', () => {
    fc.assert(fc.property(fc.array(anyIssue, { maxLength: 12 }), (issues) => {
      expect(readBack(issues)).toEqual(issues);
    }), { seed: SEED, numRuns: 150 });
  });

  it('gives issues of which a whole copy and a text say all, its past too', () => {
    const issues = JSON.parse(JSON.stringify(fc.sample(anyIssue, { seed: SEED, numRuns: 40 }))) as readonly JiraIssue[];
    expect(readBack(issues)).toStrictEqual(issues);
    expect(readBack(issues).every((issue, row) => isDeepStrictEqual(issue, issues[row]))).toBe(true);
    expect(JSON.parse(JSON.stringify(decodeSegment(encodeSegment(issues))))).toEqual(issues);
  });

  it('tells the past from what an issue is in the segment, whatever a copy says instead', () => {
    const [issue] = fc.sample(anyIssue.filter(({ history }) => history.length > 2), { seed: SEED, numRuns: 1 });
    if (issue === undefined) throw new Error('no sample');
    const [read] = decodeSegment(encodeSegment([issue]));
    if (read === undefined) throw new Error('nothing was read');
    const copy = { ...wholeIssue(read), status: { id: 'other', name: 'Other', category: 'done' }, due: 1, links: [], assignee: null };
    expect(copy.history).toEqual(issue.history);
    expect(read.history).toBe(read.history);
  });

  it('tells of a past in short what its changes tell', () => {
    const read = fc.sample(anyIssue, { seed: SEED, numRuns: 120 }).flatMap((issue) => decodeSegment(encodeSegment([issue, issue])));
    const short = read.map(shortPast);
    expect(short).toEqual(read.map((issue) => shortPast(wholeIssue(issue))));
    expect(read.map(lastChangeAt)).toEqual(read.map((issue) => lastChangeAt(wholeIssue(issue))));
    expect(new Set(short.map(({ movesEnds }) => movesEnds))).toEqual(new Set([true, false]));
  });

  it('follows a field back to a moment without making its changes', () => {
    const read = fc.sample(anyIssue, { seed: SEED, numRuns: 100 }).flatMap((issue) => decodeSegment(encodeSegment([issue, issue])));
    for (const field of ['status', 'resolution', 'flagged', 'due', 'link', 'assignee'] as const) {
      const moves = (issue: JiraIssue, since = -Infinity) => { const found: unknown[] = [began(issue, field, since)]; visitMoves(issue, field, (...move) => found.push(move), since); return found; };
      const told = (issue: JiraIssue) => [undefined, ...wholeIssue(issue).history.map(({ at }) => at), Infinity].map((since) => moves(issue, since));
      expect(read.map(told)).toEqual(read.map((issue) => told(wholeIssue(issue))));
      expect(read.some((issue) => moves(issue).length > 2)).toBe(true);
    }
  });

  it('tells when it was started and done without making its changes', () => {
    const read = fc.sample(anyIssue, { seed: SEED, numRuns: 200 }).flatMap((issue) => decodeSegment(encodeSegment([issue, issue])));
    const told = (issue: JiraIssue) => {
      const statuses = new Map(issue.history.flatMap(({ from, to }) => [from, to]).filter((id) => id !== null).map((id, at) => [id, { id, name: id, category: (['todo', 'doing', 'done'] as const)[at % 3] ?? 'todo' }] as const));
      return statusPast(issue, statuses, Number.POSITIVE_INFINITY);
    };
    expect(read.map(told)).toEqual(read.map((issue) => told(wholeIssue(issue))));
    expect(read.some((issue) => told(issue).started !== null && told(issue).done !== issue.resolvedAt)).toBe(true);
  });

  it('tells the ends that a past names without making its changes', () => {
    const read = fc.sample(anyIssue, { seed: SEED, numRuns: 200 }).map(relinked).flatMap((issue) => decodeSegment(encodeSegment([issue, issue])));
    const ends = (issue: JiraIssue): { readonly told: boolean; readonly ids: readonly number[] } => {
      const ids: number[] = [];
      const told = addPastEnds(issue, ids);
      return { told, ids: ids.sort((one, other) => one - other) };
    };
    expect(read.map(ends)).toEqual(read.map((issue) => ends(wholeIssue(issue))));
    for (const one of [({ ids }: ReturnType<typeof ends>) => ids.length > 0, ({ told }: ReturnType<typeof ends>) => told]) {
      expect(new Set(read.map((issue) => one(ends(issue))))).toEqual(new Set([true, false]));
    }
  });

  it('shares what segments tell alike, and nothing that differs', () => {
    const [issue] = fc.sample(anyIssue.filter(({ assignee }) => assignee !== null), { seed: SEED, numRuns: 1 });
    if (issue?.assignee == null) throw new Error('no sample');
    const renamed = { ...issue, assignee: { ...issue.assignee, name: `${issue.assignee.name} anew` } };
    const left = { ...issue, assignee: { ...issue.assignee, active: !issue.assignee.active } };
    const [one, other, later, gone] = [issue, issue, renamed, left].map((told) => decodeSegment(encodeSegment([told]))[0]);
    expect(other?.assignee).toBe(one?.assignee);
    expect(other?.status).toBe(one?.status);
    expect(later?.assignee).toEqual(renamed.assignee);
    expect(gone?.assignee).toEqual(left.assignee);
    expect(one?.assignee).toEqual(issue.assignee);
  });

  it('tells a link of two of its issues from both sides, whichever way they stand', () => {
    const [one, other] = fc.sample(anyIssue, { seed: SEED, numRuns: 2 });
    if (one === undefined || other === undefined) throw new Error('no sample');
    const link = { linkId: '7', typeId: '10', otherStatus: null };
    const pair = (ids: readonly [number, number], kept: boolean) => {
      const [first, second] = ids;
      const [from, to] = [{ ...one, id: first, key: 'A-1' }, { ...other, id: second, key: 'A-2' }];
      return [
        { ...from, links: [{ ...link, side: 'outward' as const, otherId: second, otherKey: 'A-2', otherStatus: to.status }] },
        { ...to, links: [{ ...link, side: kept ? 'inward' as const : 'outward' as const, otherId: first, otherKey: 'A-1', otherStatus: from.status }] },
      ];
    };
    for (const issues of [pair([1, 2], true), pair([2, 1], true), pair([1, 2], false), pair([1, 1], true)]) {
      expect(readBack(issues)).toEqual(issues);
    }
  });

  it('shares what issues have in common, and lets nobody change it', () => {
    const [issue] = fc.sample(anyIssue.filter(({ sprints, assignee }) => sprints.length > 0 && assignee !== null), { seed: SEED, numRuns: 1 });
    if (issue === undefined) throw new Error('no sample');
    const [one, other] = decodeSegment(encodeSegment([issue, { ...issue, id: issue.id + 1 }]));
    expect(one?.assignee).toBe(other?.assignee);
    expect(one?.sprints).toBe(other?.sprints);
    expect(() => (one?.sprints as Sprint[]).pop()).toThrow(TypeError);
  });

  it('is refused when any of its bytes changed', () => {
    const [issue] = fc.sample(anyIssue, { seed: SEED, numRuns: 1 });
    if (issue === undefined) throw new Error('no sample');
    const piece = encodeSegment([issue]);
    for (let at = 0; at < piece.length; at++) {
      const broken = piece.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x10;
      expect(() => decodeSegment(broken)).toThrow(BrokenSnapshot);
    }
    expect(() => decodeSegment(piece.subarray(0, piece.length - 1))).toThrow(BrokenSnapshot);
    expect(() => decodeSegment(new Uint8Array())).toThrow(BrokenSnapshot);
  });

  it('names another format instead of reading it', () => {
    const newer = encodeSegment([]).slice();
    newer[2] = FORMAT + 1;
    expect(() => decodeSegment(newer)).toThrow(NewerFormat);
    const older = newer.slice();
    older[2] = FORMAT - 1;
    expect(() => decodeSegment(older)).toThrow(OtherFormat);
    expect(() => decodeSegment(older)).not.toThrow(NewerFormat);
  });

  it('refuses numbers it could not give back', () => {
    const [issue] = fc.sample(anyIssue, { seed: SEED, numRuns: 1 });
    if (issue === undefined) throw new Error('no sample');
    expect(() => encodeSegment([{ ...issue, createdAt: Number.NaN }])).toThrow(RangeError);
    expect(() => encodeSegment([{ ...issue, createdAt: 1.5 }])).toThrow(RangeError);
  });
});

describe('texts', () => {
  it('give back every summary under its id', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(), fc.string({ unit: 'grapheme' }))), (rows) => {
      const texts = new Map(rows);
      expect(decodeTexts(encodeTexts(texts))).toEqual(texts);
    }), { seed: SEED, numRuns: 200 });
  });

  it('cut what is longer than a summary may be, with a mark, never through a character', () => {
    expect(cutSummary('x'.repeat(255))).toHaveLength(255);
    expect(cutSummary('x'.repeat(10_000))).toBe('x'.repeat(254) + '…');
    expect(cutSummary('😀'.repeat(200))).toBe('😀'.repeat(127) + '…');
    expect(cutSummary('x' + '😀'.repeat(200))).toBe('x' + '😀'.repeat(126) + '…');
  });
});
