import type { ReactElement } from 'react';
import type { TrailFilter, TrailView } from '../../src/contract/trail';
import { PlainButton } from '../parts/button';

type FiltersProps = { readonly view: Pick<TrailView, 'actions' | 'people'>; readonly filter: TrailFilter; readonly change: (filter: TrailFilter) => void };

type Field = keyof TrailFilter;

/** The filter with one field set, or, with nothing chosen, without it. */
export const withField = (filter: TrailFilter, field: Field, value: string): TrailFilter => {
  const { [field]: _, ...rest } = filter;
  return value === '' ? rest : { ...rest, [field]: value };
};

type ChoiceProps = { readonly label: string; readonly all: string; readonly value: string | undefined; readonly options: readonly (readonly [value: string, label: string])[]; readonly choose: (value: string) => void };

const Choice = ({ label, all, value = '', options, choose }: ChoiceProps): ReactElement => (
  <label className="field">
    <span>{label}</span>
    <select value={value} onChange={(event) => choose(event.target.value)}>
      <option value="">{all}</option>
      {options.map(([key, words]) => <option key={key} value={key}>{words}</option>)}
    </select>
  </label>
);

/** Which entries of a trail are shown, and exported. */
export const TrailFilters = ({ view, filter, change }: FiltersProps): ReactElement => {
  const set = (field: Field) => (value: string): void => change(withField(filter, field, value));
  return (
    <div className="trail-filters" role="group" aria-label="Filters">
      <Choice label="What" all="Everything" value={filter.action} options={view.actions.map(({ action, text }) => [action, text])} choose={set('action')} />
      <Choice label="Who" all="Everybody" value={filter.accountId} options={view.people.map(({ accountId, name }) => [accountId, name])} choose={set('accountId')} />
      <label className="field"><span>From</span><input type="date" max={filter.to} value={filter.from ?? ''} onChange={(event) => set('from')(event.target.value)} /></label>
      <label className="field"><span>To</span><input type="date" min={filter.from} value={filter.to ?? ''} onChange={(event) => set('to')(event.target.value)} /></label>
      {Object.keys(filter).length > 0 && <PlainButton onClick={() => change({})}>Show all</PlainButton>}
    </div>
  );
};
