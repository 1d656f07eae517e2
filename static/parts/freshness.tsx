import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Freshness } from '../../src/contract/overview';
import { agoText, dayText, todayIso } from './date-text';
import { countText, numberText } from './number-text';
import { useViewer } from './viewer';

/** Seconds since the given age was told, so that "12 s ago" does not stand still between answers. */
export const useAge = (ageSeconds: number | null): number | null => {
  const toldAt = useRef({ age: ageSeconds, at: Date.now() });
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    toldAt.current = { age: ageSeconds, at: Date.now() };
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, [ageSeconds]);
  const told = toldAt.current;
  return told.age === null ? null : told.age + Math.max(0, now - told.at) / 1000;
};

export const projectsText = (fresh: Freshness, locale: string): string => {
  const visible = fresh.projectsVisible;
  if (fresh.projectsTotal === null || fresh.projectsTotal === visible) return countText(visible, 'projects', locale);
  return `${numberText(visible, locale)} of ${countText(fresh.projectsTotal, 'projects', locale)}`;
};

/** How old the data is and what it covers; says so where it is a past day or only a part of the program. */
export const FreshnessLine = ({ fresh, past = false }: { readonly fresh: Freshness; readonly past?: boolean }): ReactElement => {
  const { locale } = useViewer();
  const age = useAge(fresh.ageSeconds);
  const partial = fresh.projectsTotal !== null && fresh.projectsTotal > fresh.projectsVisible;
  return (
    <ul className="facts freshness" role="list">
      {(past || fresh.asOf !== todayIso()) && <li className={past ? 'past' : ''}>as of {dayText(fresh.asOf, locale)}</li>}
      <li>{age === null ? 'not read yet' : `checked ${agoText(age, locale)}`}</li>
      <li className={partial ? 'partial' : ''} title={partial ? 'You see the projects that Jira lets you see.' : undefined}>
        {projectsText(fresh, locale)}
      </li>
      <li>{countText(fresh.issues, 'issues', locale)}</li>
      {fresh.held !== undefined && <li className="partial">{fresh.held}</li>}
    </ul>
  );
};
