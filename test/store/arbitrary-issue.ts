import fc from 'fast-check';
import type { Change, JiraIssue, JiraLink, Named, Sprint, Status, Version } from '../../src/model/jira-issue';
import { HISTORY_FIELDS } from '../../src/store/segment-columns';

const rtl = 'מערכת נתונים: תקלה 3';
const text = fc.oneof(
  fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('', rtl, '<b>x</b>', 'x'.repeat(10_000), '\ud800', '-1', 'A-1|B'),
);
const minute = fc.oneof(fc.integer({ min: -50_000_000, max: 90_000_000 }), fc.constantFrom(0, -1));
const day = fc.oneof(fc.integer({ min: -40_000, max: 60_000 }), fc.constantFrom(0, -1));
const count = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0.1, 1e21, -3.5, 13))
  .map((value) => value + 0);
const id = fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 2 ** 50 }));
const key = fc.oneof(
  fc.tuple(fc.constantFrom('A', 'TIMOB', 'X_1'), fc.integer({ min: 0, max: 99_999 })).map(([name, number]) => `${name}-${number}`),
  text,
);
const orNull = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });

const named: fc.Arbitrary<Named> = fc.record({ id: text, name: text });
const status: fc.Arbitrary<Status> = fc.record({ id: text, name: text, category: fc.constantFrom('todo', 'doing', 'done') });
const sprint: fc.Arbitrary<Sprint> = fc.record({
  id, name: text, state: fc.constantFrom('future', 'active', 'closed'), startAt: orNull(minute), endAt: orNull(minute),
});
const version: fc.Arbitrary<Version> = fc.record({
  id: text, name: text, projectId: id, released: fc.boolean(), archived: fc.boolean(), startDay: orNull(day), releaseDay: orNull(day),
});
const link: fc.Arbitrary<JiraLink> = fc.record({
  linkId: fc.oneof(fc.nat().map(String), text), typeId: text, side: fc.constantFrom('outward', 'inward'), otherId: id,
  otherKey: key, otherStatus: orNull(status),
});
const change: fc.Arbitrary<Change> = fc.record({
  at: minute, field: fc.constantFrom(...HISTORY_FIELDS), from: orNull(text), to: orNull(text),
});

/** Any issue the model allows, odd ones above all: no two columns may depend on each other by accident. */
export const anyIssue: fc.Arbitrary<JiraIssue> = fc.record({
  id, key, projectId: id, type: fc.record({ id: text, name: text, level: fc.integer({ min: -1, max: 5 }) }), status,
  resolution: orNull(named), priority: orNull(named), parentId: orNull(id), parentKey: orNull(key),
  assignee: orNull(fc.record({ accountId: text, name: text, active: fc.boolean() })),
  createdAt: minute, updatedAt: minute, resolvedAt: orNull(minute), due: orNull(day), start: orNull(day),
  points: orNull(count), estimateSeconds: orNull(count), remainingSeconds: orNull(count), spentSeconds: orNull(count),
  sprints: fc.array(sprint, { maxLength: 3 }), fixVersions: fc.array(version, { maxLength: 3 }),
  components: fc.array(named, { maxLength: 3 }), team: orNull(named), flagged: fc.boolean(), secured: fc.boolean(),
  links: fc.array(link, { maxLength: 4 }), history: fc.array(change, { maxLength: 6 }), historyKnown: fc.boolean(),
});
