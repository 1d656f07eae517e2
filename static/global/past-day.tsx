import './past-day.css';
import type { ReactElement } from 'react';
import { PlainButton } from '../parts/button';
import { dayText } from '../parts/date-text';
import { useViewer } from '../parts/viewer';

/** Only said where the page is of the past: whatever it shows then is not what to act on. */
export const PastDay = ({ asOf, today }: { readonly asOf: string; readonly today: () => void }): ReactElement => {
  const { locale } = useViewer();
  return (
    <p className="past-day" role="note">
      <span>As it was on <strong>{dayText(asOf, locale)}</strong>.</span>
      <PlainButton look="link" onClick={today}>Show today</PlainButton>
    </p>
  );
};

/** The query of an address, of today instead of the day that it names. */
export const withoutDay = (query: string): string => {
  const left = new URLSearchParams(query);
  left.delete('at');
  return left.toString();
};
