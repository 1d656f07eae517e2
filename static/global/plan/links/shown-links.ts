import type { PlanLink } from '../../../../src/contract/plan';
import type { Arrows } from '../plan-query';
import type { Stretch } from '../time/visible';

/** More lines at once than this are a thicket. */
const most = 300;

const isLate = ({ health }: PlanLink): boolean => health === 'late' || health === 'cycle';

const touches = ({ from, to }: PlanLink, at: number | null): boolean => at !== null && (from === at || to === at);

const crosses = ({ from, to }: PlanLink, { from: first, to: last }: Stretch): boolean =>
  Math.max(from, to) >= first && Math.min(from, to) <= last;

/**
 * The dependencies to draw: those that pass the rows in sight and that were chosen; those of the row one looks at always,
 * unless none are wanted. Late and critical ones come first where there are too many.
 */
export const shownLinks = (links: readonly PlanLink[], rows: Stretch, arrows: Arrows, looked: number | null): readonly PlanLink[] => {
  if (arrows === 'none') return [];
  const wanted = links.filter((link) => crosses(link, rows) && (arrows === 'all' || (arrows === 'late' && isLate(link)) || touches(link, looked)));
  if (wanted.length <= most) return wanted;
  const weight = (link: PlanLink): number => (touches(link, looked) ? 4 : 0) + (isLate(link) ? 2 : 0) + (link.critical ? 1 : 0);
  return [...wanted].sort((a, b) => weight(b) - weight(a)).slice(0, most);
};
