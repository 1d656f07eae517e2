import { FLAG, toldDate, type ChangedField, type Told } from '../changelog';
import type { Random } from '../random';
import { isoDate, startOf, workDay, workDaysFrom } from '../work-days';
import type { Life, Step } from './life';
import type { PersonName } from './people';
import type { SampleProject } from './projects';
import type { SprintSpan } from './sprints';

/** What an issue had from the start, and what changed later. */
export type Detail = { readonly initial: readonly (readonly [ChangedField, Told])[]; readonly steps: readonly Step[] };

const NOTHING: Detail = { initial: [], steps: [] };

const worker = (life: Life): PersonName => life.assignee ?? 'officer';

const isoOf = (today: number, offset: number): string => isoDate(startOf(workDay(today, offset)));

const dateTold = (today: number, offset: number): Told => toldDate(isoOf(today, offset));

/** Planned start and due date of an issue, in working days from the last complete one; null where nobody planned it. */
type Plan = { readonly start: number | null; readonly due: number | null };

/** As the story says; else most open work is planned, and half of the finished work was. */
const planOf = (life: Life, random: Random): Plan => {
  const { story, began, finished } = life;
  if (story.level === -1 || story.old) return { start: story.start, due: story.due };
  if (finished !== null) {
    const planned = random.chance(0.5);
    return { start: story.start ?? (planned && began !== null ? began - random.between(0, 2) : null), due: story.due ?? (planned ? finished + random.between(-2, 6) : null) };
  }
  const due = story.due ?? (story.level === 0 && random.chance(0.9) ? random.between(12, 50) : null);
  return { start: story.start ?? (due === null || story.level === 1 ? null : (began ?? due - random.between(4, 9))), due };
};

/** Due date and planned start. Some due dates were moved later on the way; where the story says so, lately. */
export const planDetail = (life: Life, today: number, random: Random): Detail => {
  const { start, due } = planOf(life, random);
  const slipped = life.story.slipped ?? (life.story.level === 0 && random.chance(0.12) ? random.between(3, 12) : 0);
  const initial: [ChangedField, Told][] = [];
  if (start !== null) initial.push(['start', { id: isoOf(today, start), text: isoOf(today, start) }]);
  if (due !== null) initial.push(['due', dateTold(today, due - slipped)]);
  if (due === null || slipped === 0) return { initial, steps: [] };
  const latest = Math.min(life.finished ?? 0, due - slipped + 2, 0);
  const day = Math.max(life.created, Math.min(latest, -random.between(0, life.story.slipped === null ? 60 : 4)));
  return { initial, steps: [{ day, by: worker(life), sets: [['due', dateTold(today, due)]] }] };
};

/** Sprints from the one it was begun in to the one it was finished in; what was carried over keeps the earlier ones. */
export const sprintDetail = (life: Life, spans: readonly SprintSpan[], today: number, random: Random): Detail => {
  const { story } = life;
  if (story.level !== 0 || spans.length === 0) return NOTHING;
  if (story.sprint === 'future') return addSprints(life, spans.slice(-1), today, -random.between(0, 3));
  if (life.finished !== null && random.chance(0.15)) return NOTHING;
  if (life.began === null && story.sprint !== 'active') return NOTHING;
  const from = workDay(today, life.began ?? 0);
  const to = life.finished === null ? today : workDay(today, life.finished);
  const inside = spans.filter((one) => one.sprint.state !== 'future' && one.firstDay <= to && one.lastDay + 2 >= from);
  return addSprints(life, inside, today, life.began ?? 0);
};

const addSprints = (life: Life, spans: readonly SprintSpan[], today: number, firstDay: number): Detail => {
  const steps = spans.map((_, index): Step => {
    const upTo = spans.slice(0, index + 1).map((one) => one.sprint);
    const rollover = workDaysFrom(workDay(today, 0), spans[index]?.firstDay ?? today);
    const day = index === 0 ? firstDay : Math.min(0, rollover);
    return { day: Math.max(life.created, day), by: 'lead', sets: [['sprint', { id: upTo.map((one) => one.id).join(', '), text: upTo.map((one) => one.name).join(', ') }]] };
  });
  return { initial: [], steps };
};

/** Flags: the story's stand; some finished work was flagged for a while. */
export const flagDetail = (life: Life, random: Random): Detail => {
  const { story, began, finished } = life;
  if (story.flagged !== null) return { initial: [], steps: [{ day: story.flagged, by: worker(life), sets: [['flagged', FLAG]] }] };
  if (story.level !== 0 || began === null || finished === null || finished - began < 4 || !random.chance(0.12)) return NOTHING;
  const clear = random.between(began + 2, finished - 1);
  return { initial: [], steps: [{ day: began + 1, by: worker(life), sets: [['flagged', FLAG]] }, { day: clear, by: worker(life), sets: [['flagged', null]] }] };
};

/** Points or hours, each in the field its project uses; some were estimated anew when the work began. */
export const sizeDetail = (life: Life, project: SampleProject, random: Random): Detail => {
  const { story } = life;
  const hours = story.hours ?? (project.sizes === 'hours' && story.level === 0 && !story.old ? 4 * random.between(1, 10) : null);
  if (hours !== null) return sized(life, 'estimate', hours * 3600, hours * 1800, random);
  if (project.sizes === 'hours' || story.level !== 0 || story.points === null || random.chance(0.06)) return NOTHING;
  return sized(life, project.sizes, story.points, Math.max(1, story.points - 2), random);
};

const sized = (life: Life, field: ChangedField, size: number, before: number, random: Random): Detail => {
  const tell = (value: number): Told => ({ id: String(value), text: String(value) });
  const anew = life.began !== null && life.began - life.created > 2 && size !== before && random.chance(0.12);
  if (!anew) return { initial: [[field, tell(size)]], steps: [] };
  return { initial: [[field, tell(before)]], steps: [{ day: life.began ?? 0, by: worker(life), sets: [[field, tell(size)]] }] };
};

/** Fix version: there from the start for most; some were put into a release while being worked on. */
export const versionDetail = (life: Life, versionId: string | null, random: Random): Detail => {
  if (versionId === null || life.story.version === null || life.story.level === -1) return NOTHING;
  const version: Told = { id: versionId, text: life.story.version };
  if (life.began === null || !random.chance(0.1)) return { initial: [['version', version]], steps: [] };
  return { initial: [], steps: [{ day: life.began, by: 'lead', sets: [['version', version]] }] };
};

/** Team field: from the start for most; some work came over from another team before it was begun. */
export const teamDetail = (life: Life, project: SampleProject, other: Told, random: Random): Detail => {
  if (!project.teamField || life.team === null) return NOTHING;
  const team: Told = { id: life.team.id, text: life.team.name };
  // Jira gives a sub-task the team of the issue above it.
  if (life.story.level === -1 || life.began === null || life.began - life.created < 4 || other.id === team.id || !random.chance(0.05)) return { initial: [['team', team]], steps: [] };
  return { initial: [['team', other]], steps: [{ day: life.began - 1, by: 'officer', sets: [['team', team]] }] };
};

/** Parent: chosen when the issue was made; some joined an epic later. Sub-tasks are made under theirs. */
export const parentDetail = (life: Life, parent: Told | null, random: Random): Detail => {
  if (parent === null) return NOTHING;
  const late = life.story.level === 0 && random.chance(0.1);
  if (!late) return { initial: [['parent', parent]], steps: [] };
  return { initial: [], steps: [{ day: Math.min(0, life.created + 2), by: 'officer', sets: [['parent', parent]] }] };
};

