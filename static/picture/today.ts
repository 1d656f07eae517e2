import type { PictureView } from '../../src/contract/dependencies';
import type { Layout } from './layout/layout';

const days = (iso: string): number => Date.parse(iso) / 86_400_000;

type Stretch = { readonly from: string; readonly to: string; readonly x: number; readonly width: number };

/**
 * Where today stands among the columns, in pixels: within the one whose days it is among, or between two. Null where
 * the days of the columns overlap around it, so that no line would be true, or where nothing is before or after it.
 */
export const todayX = ({ ranks, asOf }: Pick<PictureView, 'ranks' | 'asOf'>, { columns }: Pick<Layout, 'columns'>): number | null => {
  const dated = columns.flatMap(({ rank, x, width }): readonly Stretch[] => {
    const { from, to } = ranks[rank] ?? { from: null, to: null };
    return from === null || to === null ? [] : [{ from, to, x, width }];
  });
  const [past, now, future] = [dated.filter(({ to }) => to < asOf), dated.filter(({ from, to }) => from <= asOf && to >= asOf), dated.filter(({ from }) => from > asOf)];
  const [last, first] = [Math.max(...past.map(({ x, width }) => x + width)), Math.min(...future.map(({ x }) => x))];
  if (last > first || now.length > 1) return null;
  const [within] = now;
  if (within === undefined) return past.length === 0 || future.length === 0 ? null : (last + first) / 2;
  if (last > within.x || first < within.x) return null;
  const length = days(within.to) - days(within.from) + 1;
  return within.x + within.width * ((days(asOf) - days(within.from) + 0.5) / length);
};
