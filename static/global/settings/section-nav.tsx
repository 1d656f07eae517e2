import { useId, type MouseEvent, type ReactElement } from 'react';
import { printRoute, type Route } from '../route';
import type { Go } from '../use-route';
import type { SectionEntry } from './sections';

type NavProps = { readonly programId: string; readonly entries: readonly SectionEntry[]; readonly chosen: string; readonly go: Go };

/** The sections as a list of links; where it is narrow, as one field. */
export const SectionNav = ({ programId, entries, chosen, go }: NavProps): ReactElement => {
  const id = useId();
  const routeOf = (section: string): Route => ({ page: 'settings', id: programId, section });
  const open = (event: MouseEvent, section: string): void => {
    event.preventDefault();
    go(routeOf(section));
  };
  return (
    <nav aria-label="Settings" className="section-nav">
      <ul role="list">
        {entries.map(({ key, title }) => (
          <li key={key}><a href={`#${printRoute(routeOf(key))}`} {...(key === chosen ? { 'aria-current': 'page' as const } : {})} onClick={(event) => open(event, key)}>{title}</a></li>
        ))}
      </ul>
      <div className="field section-select">
        <label htmlFor={id} className="field-label">Section</label>
        <select id={id} value={chosen} onChange={(event) => go(routeOf(event.target.value))}>
          {entries.map(({ key, title }) => <option key={key} value={key}>{title}</option>)}
        </select>
      </div>
    </nav>
  );
};
