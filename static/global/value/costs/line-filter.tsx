import type { ReactElement } from 'react';
import type { CostChoice, CostLineFilter, CostsView } from '../../../../src/contract/value/costs';
import { kindWords } from './line-fields';

type FilterProps = { readonly filter: CostLineFilter; readonly view: CostsView; readonly change: (filter: CostLineFilter) => void };

type Key = Exclude<keyof CostLineFilter, 'voided'>;

const kinds: readonly CostChoice[] = Object.entries(kindWords).map(([id, name]) => ({ id, name }));
const classes: readonly CostChoice[] = [{ id: 'capex', name: 'CapEx' }, { id: 'opex', name: 'OpEx' }, { id: 'undecided', name: 'Not decided' }];

const without = (filter: CostLineFilter, key: keyof CostLineFilter): CostLineFilter => Object.fromEntries(Object.entries(filter).filter(([name]) => name !== key));

const withValue = (filter: CostLineFilter, key: keyof CostLineFilter, value: string | boolean): CostLineFilter =>
  (value === '' || value === false ? without(filter, key) : { ...filter, [key]: value });

/** Which lines are shown; all that is chosen must hold. */
export const LineFilter = ({ filter, view: { choices }, change }: FilterProps): ReactElement => {
  const select = (key: Key, all: string, options: readonly CostChoice[]): ReactElement => (
    <select aria-label={all} value={filter[key] ?? ''} onChange={(event) => change(withValue(filter, key, event.target.value))}>
      <option value="">{all}</option>
      {options.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
    </select>
  );
  const day = (key: Key, label: string): ReactElement => (
    <label className="small quiet">{label} <input type="date" value={filter[key] ?? ''} onChange={(event) => change(withValue(filter, key, event.target.value))} /></label>
  );
  return (
    <div className="cost-filter" role="group" aria-label="Which lines">
      {select('kind', 'All kinds', kinds)}
      {select('projectId', 'All projects', choices.projects)}
      {select('package', 'All packages', choices.packages)}
      {select('teamId', 'All teams', choices.teams)}
      {select('class', 'All classes', classes)}
      {day('after', 'from')}
      {day('before', 'to')}
      <label className="small"><input type="checkbox" checked={filter.voided === true} onChange={(event) => change(withValue(filter, 'voided', event.target.checked))} /> with those taken back</label>
    </div>
  );
};
