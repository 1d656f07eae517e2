import type { Health } from '../../../contract/health';
import { counted } from '../../../analyse/words';

/** What waits for a job. `restMinutes`: since when nothing was compared; null where that is not known. */
export type QueueFacts = { readonly projects: number; readonly marked: number; readonly taken: number };

/** From here on what waits is more than a busy minute brings. */
const MANY = 5_000;

/** How much is waiting to be read, in words. */
export const queueHealth = ({ projects, marked, taken }: QueueFacts): Health => {
  const parts = [
    ...(projects === 0 ? [] : [`${counted(projects, 'project')} being read`]),
    ...(marked === 0 ? [] : [`${counted(marked, 'changed issue')} waiting`]),
    ...(taken === 0 ? [] : [`${counted(taken, 'issue')} being followed`]),
  ];
  if (parts.length === 0) return { state: 'good', text: 'Nothing waits to be read.' };
  if (marked < MANY) return { state: 'good', text: `${parts.join(', ')}.` };
  return { state: 'watch', text: `${parts.join(', ')}. So many at once take some minutes, as after a bulk edit or an import; figures follow by themselves.` };
};
