import type { DatesPreview } from '../../contract/plan';
import type { FigureView } from '../../contract/figure';
import type { Analysis } from '../../analyse/analysis';
import { movedDependencies, type MovedDependency } from '../../analyse/plan/moved-dependencies';
import { isoDay } from '../../model/day';
import { toldFigures } from '../told-figures';

/** The figures that look at planned dates. The forecast does not: it goes by what is delivered. */
const dated: readonly string[] = [
  'critical-path-finish', 'late-dependencies', 'milestones-at-risk', 'overdue-issues', 'slipped-last-week', 'on-time-completion', 'waiting-impact',
  'reversed-dates', 'without-dates', 'without-needed-by', 'broken-promises',
];

const MOST_DEPENDENCIES = 100;

const isSame = (one: FigureView, other: FigureView): boolean =>
  one.value === other.value && one.state === other.state && one.reason === other.reason && one.note === other.note;

const figuresMoved = (before: Analysis, after: Analysis): DatesPreview['figures'] => {
  const then = new Map(toldFigures(dated, [after], null).map((figure) => [figure.measure, figure]));
  return toldFigures(dated, [before], null).flatMap((figure) => {
    const moved = then.get(figure.measure);
    return moved === undefined || isSame(figure, moved) ? [] : [{ before: figure, after: moved }];
  });
};

/** What would move if issues were given other dates; `ids` are the issues that the words name. */
export type DatesEffect = Pick<DatesPreview, 'figures' | 'dependencies'> & { readonly ids: readonly number[] };

const wordsOf = ({ program: { issues } }: Analysis, { dependency, after, neededBy }: MovedDependency): DatesPreview['dependencies'][number] => {
  const [blocker, blocked] = [issues[dependency.blocker]?.key ?? '', issues[dependency.blocked]?.key ?? ''];
  const need = neededBy === null ? '' : `, which needs it by ${isoDay(neededBy)}`;
  if (after === 'late') return { text: `${blocker} would come too late for ${blocked}${need}.`, better: false };
  if (after === 'unplanned') return { text: `Whether ${blocker} comes in time for ${blocked} could no longer be told: a date would be missing.`, better: false };
  return { text: `${blocker} would come in time for ${blocked}${need}.`, better: true };
};

/** Which figures and dependencies the changed dates of these issues (by index) would move. */
export const datesEffect = (before: Analysis, after: Analysis, indices: ReadonlySet<number>): DatesEffect => {
  if (indices.size === 0) return { figures: [], dependencies: [], ids: [] };
  const moved = movedDependencies(before, after, indices).slice(0, MOST_DEPENDENCIES);
  return {
    figures: figuresMoved(before, after),
    dependencies: moved.map((one) => wordsOf(after, one)),
    ids: moved.flatMap(({ dependency: { blocker, blocked } }) => [blocker, blocked]).flatMap((index) => after.program.issues[index]?.id ?? []),
  };
};
