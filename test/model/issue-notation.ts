import type { Change, JiraIssue, Named, Sprint, SprintState, Status, Version } from '../../src/model/jira-issue';
import { parseIsoDay } from '../../src/model/day';
import { resolutions, statuses } from './site-catalog';

type Words = { readonly next: () => string; readonly take: () => string | null };
type Draft = { -readonly [Key in keyof JiraIssue]: JiraIssue[Key] } & { started: number | null; finished: number | null };

const hour = 3600;
/** Noon, so that the day is the same in any usual time zone. */
const noon = 720;

const status = (id: string): Status => statuses.find((known) => known.id === id) as Status;
const named = (name: string): Named => ({ id: name, name });

const minute = (words: Words): number => dayNumber(words.next()) * 1440 + noon;

const dayNumber = (text: string): number => {
  const day = parseIsoDay(text);
  if (day === null) throw new Error(`Not a date: "${text}"`);
  return day;
};

const seconds = (text: string): number => {
  const size = Number(text.slice(0, -1));
  const unit = { d: 8 * hour, h: hour, s: 1 }[text.slice(-1)];
  if (unit === undefined || !Number.isFinite(size)) throw new Error(`Not a duration such as 3d or 4h: "${text}"`);
  return size * unit;
};

const sprint = (id: string, state: SprintState): Sprint =>
  ({ id: Number(id), name: `Sprint ${id}`, state, startAt: null, endAt: null });

const version = (name: string, projectId: number, released: boolean): Version =>
  ({ id: `v${name}`, name, projectId, released, archived: false, startDay: null, releaseDay: null });

const done = (resolution: string | null) => (draft: Draft): void => {
  draft.status = status('3');
  draft.resolution = resolutions.find((known) => known.id === resolution) ?? null;
};

/** What each word does to an issue; words that need a value take it from what follows. */
const meanings: Readonly<Record<string, (draft: Draft, words: Words) => void>> = {
  todo: (draft) => { draft.status = status('1'); },
  doing: (draft) => { draft.status = status('2'); },
  delivered: done('fixed'),
  fixed: done('fixed'),
  dropped: done('dropped'),
  duplicate: done('duplicate'),
  hold: done('hold'),
  unresolved: done(null),
  done: (draft, words) => {
    if (draft.status.category !== 'done') done('fixed')(draft);
    const on = words.take();
    if (on !== null) draft.finished = dayNumber(on) * 1440 + noon;
  },
  epic: (draft) => { draft.type = { id: '10', name: 'Epic', level: 1 }; },
  subtask: (draft) => { draft.type = { id: '11', name: 'Sub-task', level: -1 }; },
  flagged: (draft) => { draft.flagged = true; },
  secured: (draft) => { draft.secured = true; },
  under: (draft, words) => { draft.parentKey = words.next(); },
  due: (draft, words) => { draft.due = dayNumber(words.next()); },
  start: (draft, words) => { draft.start = dayNumber(words.next()); },
  created: (draft, words) => { draft.createdAt = minute(words); },
  updated: (draft, words) => { draft.updatedAt = minute(words); },
  started: (draft, words) => { draft.started = minute(words); },
  points: (draft, words) => { draft.points = Number(words.next()); },
  estimate: (draft, words) => { draft.estimateSeconds = seconds(words.next()); },
  remaining: (draft, words) => { draft.remainingSeconds = seconds(words.next()); },
  spent: (draft, words) => { draft.spentSeconds = seconds(words.next()); },
  team: (draft, words) => { draft.team = named(words.next()); },
  component: (draft, words) => { draft.components = [...draft.components, named(words.next())]; },
  assignee: (draft, words) => {
    const name = words.next();
    draft.assignee = { accountId: name, name, active: true };
  },
  sprint: (draft, words) => { draft.sprints = [...draft.sprints, sprint(words.next(), 'active')]; },
  future: (draft, words) => { draft.sprints = [...draft.sprints, sprint(words.next(), 'future')]; },
  closed: (draft, words) => { draft.sprints = [...draft.sprints, sprint(words.next(), 'closed')]; },
  version: (draft, words) => { draft.fixVersions = [...draft.fixVersions, version(words.next(), draft.projectId, false)]; },
  released: (draft, words) => { draft.fixVersions = [...draft.fixVersions, version(words.next(), draft.projectId, true)]; },
};

/** Reads issues from the notation of program-notation.ts. Ids are `firstId`, `firstId + 1`, ... */
export const readIssues = (text: string, firstId = 1): JiraIssue[] => {
  const lines = text.split(/[;\n]/).map((line) => line.trim()).filter((line) => line !== '');
  const drafts = lines.map((line, at) => read(line, firstId + at));
  const ids = new Map([...drafts].reverse().map(({ key, id }) => [key, id]));
  return drafts.map((draft) => finished(draft, ids));
};

const read = (line: string, id: number): Draft => {
  const [key = '', ...rest] = line.split(/\s+/);
  if (!/^[A-Z][A-Z0-9]*-\d+$/.test(key)) throw new Error(`Not an issue key: "${key}" in "${line}"`);
  const draft = blank(key, id);
  const words: Words = {
    next: () => rest.shift() ?? '',
    take: () => (/^\d{4}-/.test(rest[0] ?? '') ? rest.shift() ?? null : null),
  };
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const meaning = meanings[word];
    if (meaning === undefined) throw new Error(`Unknown word "${word}" in "${line}"`);
    meaning(draft, words);
  }
  return draft;
};

const blank = (key: string, id: number): Draft => ({
  id, key, projectId: projectId(key), type: { id: '12', name: 'Story', level: 0 }, status: status('1'), resolution: null,
  priority: null, parentId: null, parentKey: null, assignee: null, createdAt: dayNumber('2026-01-05') * 1440 + noon,
  updatedAt: Number.NEGATIVE_INFINITY, resolvedAt: null, due: null, start: null, points: null, estimateSeconds: null,
  remainingSeconds: null, spentSeconds: null, sprints: [], fixVersions: [], components: [], team: null, flagged: false,
  secured: false, links: [], history: [], historyKnown: true, started: null, finished: null,
});

/** A number for a project that only depends on its key, so that issues read apart agree on it. */
const projectId = (key: string): number => {
  let sum = 0;
  for (const letter of key.split('-')[0] ?? '') sum = (sum * 37 + letter.charCodeAt(0)) % 1_000_003;
  return sum;
};

/** Turns what was said about days into the changelog that Jira would have. */
const finished = (draft: Draft, ids: ReadonlyMap<string, number>): JiraIssue => {
  const { started, finished: doneAt, ...issue } = draft;
  const moved = (at: number, from: string, to: string): Change => ({ at, field: 'status', from, to });
  const history: Change[] = [];
  if (started !== null) history.push(moved(started, '1', '2'));
  if (doneAt !== null) history.push(moved(doneAt, started === null ? '1' : '2', '3'));
  if (doneAt !== null && issue.resolution !== null) history.push({ at: doneAt, field: 'resolution', from: null, to: issue.resolution.id });
  const resolvedAt = issue.resolution === null ? null : doneAt;
  const updatedAt = Math.max(issue.createdAt, started ?? issue.createdAt, doneAt ?? issue.createdAt);
  const parentId = ids.get(issue.parentKey ?? '') ?? null;
  return { ...issue, history, resolvedAt, parentId, updatedAt: Number.isFinite(issue.updatedAt) ? issue.updatedAt : updatedAt };
};
