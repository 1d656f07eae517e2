import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { todayIso } from '../parts/date-text';

type AsOfFieldProps = {
  /** The past day that is shown; null for today. */
  readonly asOf: string | null;
  /** The day of what is shown, which is the program's and need not be that of the viewer's clock; null while that is not known. */
  readonly day: string | null;
  readonly go: (asOf: string | null) => void;
};

/** The day a page is of, with the way back to today. */
export const AsOfField = ({ asOf, day, go }: AsOfFieldProps): ReactElement => {
  const today = asOf === null ? day ?? todayIso() : todayIso();
  const choose = (chosen: string): void => go(chosen === '' || chosen >= today ? null : chosen);
  return (
    <span className="as-of">
      <label>As of <input type="date" max={today} value={asOf ?? today} onChange={(event) => choose(event.target.value)} /></label>
      {asOf !== null && <Button appearance="subtle" spacing="compact" onClick={() => go(null)}>Back to today</Button>}
    </span>
  );
};
