import { DateReader } from '../../src/jira/date-reader';
import { issueFromWire } from '../../src/jira/issue-from-wire';
import type { IssueFields } from '../../src/jira/issue-fields';
import { issueWire } from '../../src/jira/wire/issue-wire';
import { wireIssue } from './wire-issue';

const fields: IssueFields = { sprint: 'cf_s', flagged: 'cf_f', epicLink: 'cf_e', points: 'cf_p', start: 'cf_d', team: 'cf_t' };
const read = (told: Record<string, unknown> = {}, dates = new DateReader()) => issueFromWire(wireIssue(told), fields, dates).issue;
const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const status = { id: '3', name: 'Done', statusCategory: { key: 'done' } };

describe('an issue from Jira', () => {
  it('has its own fields, with everything missing as nothing', () => {
    expect(read()).toEqual({
      id: 10001, key: 'A-1', projectId: 10000, type: { id: '3', name: 'Story', level: 0 }, status: { id: '1', name: 'To Do', category: 'todo' },
      resolution: null, priority: null, parentId: null, parentKey: null, assignee: null,
      createdAt: Date.parse('2026-11-20T08:12:00Z') / 60_000, updatedAt: Date.parse('2026-11-21T10:00:00Z') / 60_000, resolvedAt: null,
      due: null, start: null, points: null, estimateSeconds: null, remainingSeconds: null, spentSeconds: null, sprints: [], fixVersions: [],
      components: [], team: null, flagged: false, secured: false, links: [], history: [], historyKnown: false,
    });
  });

  it('reads mapped fields, and takes a value of another kind for none', () => {
    expect(read({ cf_p: 5.5, cf_d: '2026-12-01', cf_t: { id: 't1', name: 'Web' }, cf_f: [{ value: 'Impediment' }] }))
      .toMatchObject({ points: 5.5, start: day('2026-12-01'), team: { id: 't1', name: 'Web' }, flagged: true });
    expect(read({ cf_p: 'many', cf_d: 7, cf_t: 'team-uuid', cf_f: [], cf_s: 'x' }))
      .toMatchObject({ points: null, start: null, team: { id: 'team-uuid', name: 'team-uuid' }, flagged: false, sprints: [] });
    expect(read({ cf_t: { id: 't', title: 'Old shape' } }).team).toEqual({ id: 't', name: 'Old shape' });
  });

  it('reads sprints, and leaves out what is none', () => {
    expect(read({ cf_s: [{ id: 7, name: 'S7', state: 'active', boardId: 1, startDate: '2026-11-16T08:00:00.000Z' }, 'com.old.Sprint@1[id=3]', null] }).sprints)
      .toEqual([{ id: 7, name: 'S7', state: 'active', startAt: Date.parse('2026-11-16T08:00:00Z') / 60_000, endAt: null }]);
  });

  it('takes the parent, else the old Epic Link', () => {
    expect(read({ parent: { id: '9', key: 'A-9' }, cf_e: 'A-8' })).toMatchObject({ parentId: 9, parentKey: 'A-9' });
    expect(read({ cf_e: 'A-8' })).toMatchObject({ parentId: null, parentKey: 'A-8' });
  });

  it('shows a link from either side, with what it tells of the other end', () => {
    const type = { id: '100', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };
    const links = read({
      issuelinks: [
        { id: '1', type, outwardIssue: { id: '2', key: 'B-2', fields: { status } } },
        { id: '2', type, inwardIssue: { id: '3', key: 'B-3' } },
        { id: '3', type },
      ],
    }).links;
    expect(links).toEqual([
      { linkId: '1', typeId: '100', side: 'outward', otherId: 2, otherKey: 'B-2', otherStatus: { id: '3', name: 'Done', category: 'done' } },
      { linkId: '2', typeId: '100', side: 'inward', otherId: 3, otherKey: 'B-3', otherStatus: null },
    ]);
  });

  it('marks an issue with a security level', () => {
    expect(read({ security: { id: '10200', name: 'Inner' } }).secured).toBe(true);
  });

  it('keeps dates before 1970, and counts those that are none', () => {
    const dates = new DateReader();
    expect(read({ duedate: '1969-12-31', cf_d: '2026-02-30', resolutiondate: 'yesterday' }, dates)).toMatchObject({ due: -1, start: null, resolvedAt: null });
    expect(dates.bad).toBe(2);
  });

  it('says where an answer is broken', () => {
    expect(() => read({ created: 'long ago' })).toThrow('Jira\'s answer is broken: an issue\'s created is no date.');
    expect(() => read({ status: { id: '1', name: 'X', statusCategory: { key: 'odd' } } })).toThrow('status category');
    const broken = issueWire.safeParse({ id: 'x', key: 'A-1', fields: {} });
    expect(broken.error?.issues.map((issue) => issue.path.join('.'))).toEqual(expect.arrayContaining(['id', 'fields.status', 'fields.created']));
  });

  it('keeps names with markup, of any length and direction, as they are', () => {
    const name = `<img src=x onerror=alert(1)>${'x'.repeat(10_000)}שלום`;
    expect(issueFromWire(wireIssue({ summary: name, priority: { id: '1', name } }), fields, new DateReader()))
      .toMatchObject({ summary: name, issue: { priority: { id: '1', name } } });
  });
});
