import type { ReactElement } from 'react';
import type { DependencyFilter } from '../../../../src/contract/dependencies';
import { PlainButton } from '../../../parts/button';
import type { FilterPart } from './filter-parts';

type ChipsProps = { readonly parts: readonly FilterPart[]; readonly change: (filter: DependencyFilter) => void };

/** What is filtered by, each to be taken away by itself, and all of it at once. */
export const FilterChips = ({ parts, change }: ChipsProps): ReactElement | null => {
  if (parts.length === 0) return null;
  return (
    <ul className="chips" role="list" aria-label="Filtered by">
      {parts.map(({ key, label, without }) => (
        <li key={key}>
          <button type="button" className="chip" onClick={() => change(without)} aria-label={`Without ${label}`}>
            <bdi>{label}</bdi>
            <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" stroke="currentColor" strokeWidth="1.5"><path d="m1.5 1.5 7 7m0-7-7 7" /></svg>
          </button>
        </li>
      ))}
      <li><PlainButton look="link" onClick={() => change({})}>Clear</PlainButton></li>
    </ul>
  );
};
