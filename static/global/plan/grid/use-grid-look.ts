import { useMemo } from 'react';
import type { PlanPage } from '../../../../src/contract/plan';
import { dayText } from '../../../parts/date-text';
import { useViewer } from '../../../parts/viewer';
import type { PlanLooks } from '../plan-query';
import { dayOf, dayOrNull } from '../time/days';
import { placeMarks, type DayMark, type PlacedMark } from '../time/day-marks';
import { scaleOf, zoomToFit, type Scale, type Zoom } from '../time/scale';
import { gridMeasures, headerLine, type GridLook } from './grid-look';
import type { Size } from './use-window';

type Days = Pick<PlanPage, 'first' | 'last' | 'asOf' | 'deadline' | 'finish'>;

/** First and last day that anything of the plan stands on, the days it is held against included. */
const bounds = ({ first, last, asOf, deadline, finish }: Days): readonly [number, number] => {
  const days = [first, last, asOf, deadline, finish].flatMap((iso) => dayOrNull(iso) ?? []);
  return [Math.min(...days), Math.max(...days)];
};

/** Closer or wider, as chosen; where nothing was, as close as lets one see the whole in a grid so wide. */
export const zoomOf = (page: Days, chosen: Zoom | null, width: number): Zoom => chosen ?? zoomToFit(...bounds(page), width - gridMeasures(width).nameWidth);

const marksOf = ({ asOf, deadline, finish }: Days, past: boolean, locale: string): readonly DayMark[] => [
  { kind: 'today', day: dayOf(asOf), text: past ? dayText(asOf, locale) : 'Today' },
  ...(deadline === null ? [] : [{ kind: 'deadline', day: dayOf(deadline), text: `Deadline ${dayText(deadline, locale)}` } as const]),
  ...(finish === null ? [] : [{ kind: 'finish', day: dayOf(finish), text: `Finish by the schedule ${dayText(finish, locale)}` } as const]),
];

export type GridView = { readonly look: GridLook; readonly marks: readonly PlacedMark[]; readonly header: number };

const scaleFor = (page: Days, zoom: Zoom, window: number): Scale => scaleOf(...bounds(page), zoom, window);

/** The axis and the measures of the grid; the same object while nothing of them changes, so that rows stay as they are. */
export const useGridLook = (page: PlanPage, looks: PlanLooks, zoom: Zoom, size: Size | null): GridView => {
  const { locale } = useViewer();
  const width = size?.width ?? 1200;
  const { first, last, asOf, deadline, finish } = page;
  const { at, critical, float } = looks;
  const scheduled = page.scheduleReason === null;
  const written = JSON.stringify(page.workDays);
  return useMemo(() => {
    const days = { first, last, asOf, deadline, finish };
    const measures = gridMeasures(width);
    const scale = scaleFor(days, zoom, width - measures.nameWidth);
    const marks = placeMarks(scale, marksOf(days, at !== null, locale));
    const workDays = JSON.parse(written) as PlanPage['workDays'];
    const look = { ...measures, scale, workDays, today: dayOf(asOf), float: float && scheduled, critical: critical && scheduled, locale };
    return { look, marks, header: headerLine * (3 + Math.max(0, ...marks.map(({ line }) => line))) };
  }, [first, last, asOf, deadline, finish, width, zoom, at, critical, float, scheduled, locale, written]);
};
