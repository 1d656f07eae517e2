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

const dateTold = (today: number, offset: number): Told => toldDate(isoDate(startOf(workDay(today, offset))));

/** Due date: as the story says; about half of the rest had one, and some were moved later on the way. */
export const dueDetail = (life: Life, today: number, random: Random): Detail => {
  const due = life.story.due ?? usualDue(life, random);
  if (due === null) return NOTHING;
  const slipped = life.story.slipped ?? (life.story.level === 0 && random.chance(0.2) ? random.between(3, 12) : 0);
  if (slipped === 0) return { initial: [['due', dateTold(today, due)]], steps: [] };
  const latest = Math.min(life.finished ?? 0, due - slipped + 2, 0);
  const day = Math.max(life.created + 1, Math.min(latest, -random.between(0, 7)));
  return { initial: [['due', dateTold(today, due - slipped)]], steps: [{ day: Math.min(day, 0), by: worker(life), sets: [['due', dateTold(today, due)]] }] };
};

const usualDue = (life: Life, random: Random): number | null => {
  const { story } = life;
  if (story.old || story.level === -1) return null;
  const wanted = random.chance(0.5);
  if (life.finished !== null) return wanted ? life.finished + random.between(-2, 6) : null;
  return wanted && story.level === 0 ? random.between(8, 50) : null;
};

/** Planned start: as the story says; where a project plans, most finished work had one. */
export const startDetail = (life: Life, today: number, random: Random): Detail => {
  const planned = life.story.start ?? (life.began !== null && life.finished !== null && random.chance(0.5) ? life.began - random.between(0, 2) : null);
  if (planned === null || life.story.level === -1) return NOTHING;
  const date = isoDate(startOf(workDay(today, planned)));
  return { initial: [['start', { id: date, text: date }]], steps: [] };
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
  const size = sizeOf(life, project, random);
  if (size === null || life.story.level !== 0) return NOTHING;
  const field = project.sizes === 'hours' ? 'estimate' : project.sizes;
  const tell = (value: number): Told => ({ id: String(value), text: String(value) });
  if (life.began === null || life.began - life.created < 3 || !random.chance(0.12)) return { initial: [[field, tell(size)]], steps: [] };
  const first = project.sizes === 'hours' ? size / 2 : Math.max(1, size - 2);
  return { initial: [[field, tell(first)]], steps: first === size ? [] : [{ day: life.began, by: worker(life), sets: [[field, tell(size)]] }] };
};

const sizeOf = (life: Life, project: SampleProject, random: Random): number | null => {
  if (project.sizes !== 'hours') return random.chance(0.06) ? null : life.story.points;
  const hours = life.story.hours ?? (life.story.old ? null : 4 * random.between(1, 10));
  return hours === null ? null : hours * 3600;
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
  if (!project.teamField || life.team === null || life.story.level === -1) return NOTHING;
  const team: Told = { id: life.team.id, text: life.team.name };
  if (life.began === null || life.began - life.created < 4 || other.id === team.id || !random.chance(0.05)) return { initial: [['team', team]], steps: [] };
  return { initial: [['team', other]], steps: [{ day: life.began - 1, by: 'officer', sets: [['team', team]] }] };
};

/** Parent: chosen when the issue was made; some joined an epic later. Sub-tasks are made under theirs. */
export const parentDetail = (life: Life, parent: Told | null, random: Random): Detail => {
  if (parent === null) return NOTHING;
  const late = life.story.level === 0 && random.chance(0.1);
  if (!late) return { initial: [['parent', parent]], steps: [] };
  return { initial: [], steps: [{ day: Math.min(0, life.created + 2), by: 'officer', sets: [['parent', parent]] }] };
};

