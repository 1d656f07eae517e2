import type { Site } from '../../../site/site';
import type { Issue } from '../../../site/types';
import { dayOf } from '../../work-days';

/** An epic with what of its work was done by now, 0..1, and the plan that the story gives it. Days since 1970. */
export type StoryPackage = {
  readonly key: string;
  readonly projectKey: string;
  readonly name: string;
  readonly children: readonly string[];
  readonly done: number;
  readonly budget: number;
  readonly start: number;
  readonly finish: number;
};

const EUR_A_CHILD = 14_000;
/** Work done falls behind the plan by about this. */
const BEHIND = 1.12;

const dropped = /won't|duplicate|hold|cannot|invalid/i;

const isDelivered = ({ tables }: Site) => ({ statusId, resolutionId }: Issue): boolean =>
  tables.status.get(statusId)?.category === 'done' && !dropped.test(tables.resolution.get(resolutionId ?? '')?.name ?? '');

const shareDone = (site: Site, children: readonly Issue[]): number => children.filter(isDelivered(site)).length / children.length;

/** Before the program's deadline, which is 16 weeks away. */
const LAST_FINISH = 98;
const FIRST_START = 154;

/** Work that was begun was to be where the plan says by now; what has not begun comes later. Nothing is planned past the deadline. */
const spanOf = (done: number, today: number): { readonly start: number; readonly finish: number } => {
  const start = today - FIRST_START;
  if (done === 0) return { start: today + 7, finish: today + 63 };
  const planned = Math.min(1, done * BEHIND);
  if (planned >= 1) return { start, finish: today - 3 };
  const finish = Math.round(start + FIRST_START / planned);
  return finish <= today + LAST_FINISH ? { start, finish } : { start: Math.round(today - LAST_FINISH * planned / (1 - planned)), finish: today + LAST_FINISH };
};

/** Epics of the sample with three children or more, as packages. */
export const storyPackages = (site: Site, projectKeys: readonly string[], now: number): readonly StoryPackage[] => {
  const issues = [...site.issues()].filter(({ key }) => projectKeys.includes(key.slice(0, key.lastIndexOf('-'))));
  const below = new Map<string, Issue[]>();
  for (const issue of issues) if (issue.parentId !== null) below.set(issue.parentId, [...below.get(issue.parentId) ?? [], issue]);
  return issues.flatMap((epic) => {
    const children = (below.get(epic.id) ?? []).filter(({ securityLevelId }) => securityLevelId === null);
    if (children.length < 3) return [];
    const done = shareDone(site, children);
    const projectKey = epic.key.slice(0, epic.key.lastIndexOf('-'));
    return [{ key: epic.key, projectKey, name: epic.summary, children: children.map(({ key }) => key), done, budget: children.length * EUR_A_CHILD, ...spanOf(done, dayOf(now)) }];
  });
};
