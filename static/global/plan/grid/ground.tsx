import { memo, type CSSProperties, type ReactElement } from 'react';
import { dayOf, weekdayOf } from '../time/days';
import type { PlacedMark } from '../time/day-marks';
import { dayAt, xOf } from '../time/scale';
import { axisTicks } from '../time/ticks';
import type { Stretch } from '../time/visible';
import type { GridLook } from './grid-look';

/** Days narrower than this are too thin to be told apart. */
const thinnestDay = 4;

/** Days off as one background that repeats every week, whatever the length of the plan. */
const weekStyle = ({ scale, workDays: { week } }: GridLook): CSSProperties => {
  if (scale.perDay < thinnestDay || !week.includes(false)) return {};
  const stops = week.map((worked, weekday) => {
    const colour = worked ? 'transparent' : 'var(--plan-off)';
    return `${colour} ${weekday * scale.perDay}px ${(weekday + 1) * scale.perDay}px`;
  });
  return { backgroundImage: `repeating-linear-gradient(to right, ${stops.join(', ')})`, backgroundPositionX: -weekdayOf(scale.first) * scale.perDay, backgroundSize: `${7 * scale.perDay}px 100%` };
};

const Holidays = ({ look: { scale, workDays }, columns }: { readonly look: GridLook; readonly columns: Stretch }): ReactElement | null => {
  if (scale.perDay < thinnestDay) return null;
  const [from, to] = [dayAt(scale, columns.from), dayAt(scale, columns.to)];
  return (
    <>
      {workDays.holidays.map(dayOf).filter((day) => day >= from && day <= to).map((day) => (
        <span key={day} className="plan-holiday" style={{ insetInlineStart: xOf(scale, day), inlineSize: scale.perDay }} />
      ))}
    </>
  );
};

type GroundProps = { readonly look: GridLook; readonly columns: Stretch; readonly marks: readonly PlacedMark[] };

/** What lies under the bars: days off, the lines between periods, and the days that everything is held against. */
export const Ground = memo(({ look, columns, marks }: GroundProps): ReactElement => (
  <div className="plan-ground" aria-hidden="true" style={{ insetInlineStart: look.nameWidth, inlineSize: look.scale.width, ...weekStyle(look) }}>
    <Holidays look={look} columns={columns} />
    {axisTicks(look.scale, columns.from, columns.to, look.locale).lower.map(({ day, x }) => <span key={day} className="plan-line" style={{ insetInlineStart: x }} />)}
    {marks.map(({ kind, x }) => <span key={kind} className={`plan-mark plan-mark-${kind}`} style={{ insetInlineStart: x }} />)}
  </div>
));
Ground.displayName = 'Ground';
