import type { ChangedField, Told } from '../changelog';
import type { Random } from '../random';
import type { StoryIssue } from './notation';
import { people, teams, type PersonName, type SampleTeam } from './people';
import { onHold, sampleResolutions, statusesOf, type ProjectStatuses, type SampleProject } from './projects';

/** Some fields set by somebody on one day (an offset in working days). */
export type Step = { readonly day: number; readonly by: PersonName; readonly sets: readonly (readonly [ChangedField, Told | null])[] };

/** When an issue came, was begun and was finished, in working days from the last complete one; null = not. */
export type Life = {
  readonly story: StoryIssue;
  readonly team: SampleTeam | null;
  readonly assignee: PersonName | null;
  readonly created: number;
  readonly began: number | null;
  readonly finished: number | null;
};

/** `latest`: the last day by which the issue must have existed (links and flags of the story name days). */
export const lifeOf = (story: StoryIssue, finished: number | null, parent: Life | null, latest: number, random: Random): Life => {
  const team = story.team === null ? null : teams[story.team];
  const began = beganOf(story, finished, parent, team, random);
  const wanted = story.old ? -random.between(275, 420) : createdOf(began ?? finished ?? 0, random);
  const created = Math.min(wanted, latest - 1, parent !== null && story.level === -1 ? (began ?? 0) - 1 : 0);
  return { story, team, assignee: assigneeOf(story, parent, team, random), created, began, finished };
};

/** Most of the scope was there when the program was planned, about half a year ago; the rest came in on the way. */
const createdOf = (needed: number, random: Random): number =>
  Math.min(needed - 2, random.chance(0.9) ? -random.between(95, 140) : needed - random.between(3, 28));

/** The life of a sub-task finishes inside its parent's. */
export const finishInside = (story: StoryIssue, parent: Life, random: Random): number | null => {
  if (story.state !== 'done' && story.state !== 'dropped') return null;
  const to = parent.finished ?? 0;
  return random.between(Math.min(to, (parent.began ?? to - 3) + 1), to);
};

const beganOf = (story: StoryIssue, finished: number | null, parent: Life | null, team: SampleTeam | null, random: Random): number | null => {
  if (story.state === 'todo' || story.state === 'dropped') return null;
  if (finished === null) return Math.min(0, story.start ?? -random.between(1, 12));
  if (story.level === -1) return Math.max(parent?.began ?? finished, finished - random.between(0, 3));
  const pace = team?.pace ?? 5;
  return finished - Math.max(1, Math.round(pace * ((story.points ?? 3) / 4) ** 0.5) + random.between(-2, pace));
};

const assigneeOf = (story: StoryIssue, parent: Life | null, team: SampleTeam | null, random: Random): PersonName | null => {
  if (story.by !== null) return story.by;
  const members = team?.members ?? [];
  const likely = random.chance(0.4) ? parent?.story.level === 0 ? parent.assignee : null : null;
  const mostly = Math.min(random.between(0, 9), random.between(0, 9)) % Math.max(1, members.length);
  if (story.state === 'todo' && story.sprint !== 'active' && random.chance(0.6)) return null;
  return likely ?? members[mostly] ?? null;
};

/** Status, resolution and assignee over an issue's life: moves back included. */
export const workSteps = (life: Life, project: SampleProject, random: Random): Step[] => {
  const status = statusesOf(project);
  const by = life.assignee ?? 'officer';
  const steps: Step[] = [...assigning(life, random)];
  if (life.began !== null) steps.push(move(life.began, by, status.doing));
  if (life.story.state === 'review' && status.review !== null) steps.push(move(0, by, status.review));
  if (life.story.back && life.began !== null && status.review !== null) {
    const half = Math.round(life.began / 2);
    steps.push(move(half - 1, by, status.review), move(half, by, status.doing));
  }
  if (life.finished !== null) steps.push(...finishing(life, life.finished, status, project, random));
  return steps;
};

const assigning = (life: Life, random: Random): Step[] => {
  if (life.assignee === null) return [];
  const last = life.began ?? Math.min(life.finished ?? 0, life.created + random.between(0, 2));
  const steps = [assign(last, life.assignee)];
  const other = life.team?.members.find((name) => name !== life.assignee);
  return other !== undefined && life.finished !== null && random.chance(0.12) ? [assign(life.created, other), ...steps] : steps;
};

const assign = (day: number, name: PersonName): Step =>
  ({ day, by: 'lead', sets: [['assignee', { id: people[name].accountId, text: people[name].displayName }]] });

const finishing = (life: Life, day: number, status: ProjectStatuses, project: SampleProject, random: Random): Step[] => {
  const by = life.assignee ?? 'officer';
  const end: Step = { day, by, sets: [['status', told(status.done)], ...resolutionSet(life.story, project)] };
  if (life.began === null || day - life.began < 4) return [end];
  const dice = random.between(0, 99);
  const reviewed: Step[] = status.review === null ? [] : [move(day - 1, by, status.review)];
  if (dice < 9 && status.review !== null) return [move(day - 3, by, status.review), move(day - 2, by, status.doing), ...reviewed, end];
  if (dice < 14) return [{ ...end, day: day - 3 }, reopened(day - 2, status, project), end];
  return [...reviewed, end];
};

const reopened = (day: number, status: ProjectStatuses, project: SampleProject): Step =>
  ({ day, by: 'officer', sets: [['status', told(status.doing)], ...(project.resolves ? [['resolution', null] as const] : [])] });

const resolutionSet = (story: StoryIssue, project: SampleProject): Step['sets'] => {
  if (!project.resolves && story.state === 'done') return [];
  const name = story.resolution ?? (story.state === 'dropped' ? "Won't Do" : 'Done');
  const found = sampleResolutions.find((one) => one.name === name) ?? onHold;
  return [['resolution', told(found)]];
};

const move = (day: number, by: PersonName, to: { readonly id: string; readonly name: string }): Step => ({ day, by, sets: [['status', told(to)]] });

export const told = (named: { readonly id: string; readonly name: string }): Told => ({ id: named.id, text: named.name });
