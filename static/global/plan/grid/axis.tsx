import { memo, type ReactElement } from 'react';
import { axisTicks } from '../time/ticks';
import type { PlacedMark } from '../time/day-marks';
import type { Stretch } from '../time/visible';
import { headerLine, type GridLook } from './grid-look';

type AxisProps = { readonly look: GridLook; readonly columns: Stretch; readonly marks: readonly PlacedMark[] };

/** Names of wider periods stay in sight while any of the period is. */
const Upper = ({ look, columns }: Omit<AxisProps, 'marks'>): ReactElement => (
  <div className="plan-axis-line plan-axis-upper" style={{ insetBlockStart: 0 }}>
    {axisTicks(look.scale, columns.from, columns.to, look.locale).upper.map(({ day, x, width, text }) => (
      <span key={day} style={{ insetInlineStart: x, inlineSize: width }}><span style={{ insetInlineStart: look.nameWidth + 6 }}>{text}</span></span>
    ))}
  </div>
);

const Lower = ({ look, columns }: Omit<AxisProps, 'marks'>): ReactElement => (
  <div className="plan-axis-line plan-axis-lower" style={{ insetBlockStart: headerLine }}>
    {axisTicks(look.scale, columns.from, columns.to, look.locale).lower.map(({ day, x, width, text }) => (
      <span key={day} style={{ insetInlineStart: x, inlineSize: width }}>{width > 18 && text}</span>
    ))}
  </div>
);

/** The two rows of the axis, and the days that everything is held against. */
export const Axis = memo(({ look, columns, marks }: AxisProps): ReactElement => (
  <div className="plan-axis" style={{ inlineSize: look.scale.width, insetInlineStart: look.nameWidth }} aria-hidden="true">
    <Upper look={look} columns={columns} />
    <Lower look={look} columns={columns} />
    {marks.map(({ kind, left, line, text }) => (
      <span key={kind} className={`plan-flag plan-flag-${kind}`} style={{ insetInlineStart: left, insetBlockStart: headerLine * (2 + line) }}>{text}</span>
    ))}
  </div>
));
Axis.displayName = 'Axis';
