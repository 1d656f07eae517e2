import { CheckboxSelect } from '@atlaskit/select';
import { useEffect, useState, type ReactElement } from 'react';
import type { DependencyFilter, FilterChoices, HealthName, WaitState } from '../../../../src/contract/dependencies';
import { numberText } from '../../../parts/number-text';
import { useViewer } from '../../../parts/viewer';
import { healthNameWords, stateWords } from '../dependency-words';
import { withPart } from './filter-parts';

type Option = { readonly value: string; readonly label: string };

type BarProps = {
  readonly filter: DependencyFilter;
  readonly choices: FilterChoices;
  readonly change: (filter: DependencyFilter) => void;
};

type ManyProps = { readonly label: string; readonly options: readonly Option[]; readonly chosen: readonly string[]; readonly choose: (values: readonly string[]) => void };

/** Any of many; how many are chosen stands in the box, which they are below the bar. */
const Many = ({ label, options, chosen, choose }: ManyProps): ReactElement => (
  <div className="filter-many">
    <CheckboxSelect<Option>
      aria-label={label}
      options={[...options]}
      value={options.filter(({ value }) => chosen.includes(value))}
      onChange={(values) => choose(values.map(({ value }) => value))}
      placeholder={chosen.length === 0 ? label : `${label} (${chosen.length})`}
      controlShouldRenderValue={false}
      isClearable={false}
      hideSelectedOptions={false}
      closeMenuOnSelect={false}
      spacing="compact"
      menuPosition="fixed"
      noOptionsMessage={() => 'Nothing is called that'}
    />
  </div>
);

const typingMs = 350;

/** What is typed takes effect once one pauses, and at once on Enter. */
const TextFilter = ({ text, search }: { readonly text: string; readonly search: (text: string) => void }): ReactElement => {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed.trim() === text) return undefined;
    const timer = setTimeout(() => search(typed.trim()), typingMs);
    return () => clearTimeout(timer);
  });
  return (
    <form role="search" className="filter-text" onSubmit={(event) => { event.preventDefault(); search(typed.trim()); }}>
      <input type="search" aria-label="Key or words" placeholder="Key or words" maxLength={255} value={typed} dir="auto" onChange={({ target }) => setTyped(target.value)} />
    </form>
  );
};

const Toggle = ({ on, flip, children }: { readonly on: boolean; readonly flip: () => void; readonly children: string }): ReactElement => (
  <button type="button" className="toggle" aria-pressed={on} onClick={flip}>{children}</button>
);

const AgeFilter = ({ days, choose }: { readonly days: number | undefined; readonly choose: (days: number | undefined) => void }): ReactElement => (
  <label className="filter-age">
    <select aria-label="How long it has waited" value={days ?? ''} onChange={({ target }) => choose(target.value === '' ? undefined : Number(target.value))}>
      <option value="">Any wait</option>
      {[...new Set([1, 5, 10, 20, 60, ...(days === undefined ? [] : [days])])].sort((a, b) => a - b).map((count) => (
        <option key={count} value={count}>{count}+ working {count === 1 ? 'day' : 'days'}</option>
      ))}
    </select>
  </label>
);

/** What the list is narrowed by. Each choice says how many open dependencies it would leave if it alone were made. */
export const FilterBar = ({ filter, choices, change }: BarProps): ReactElement => {
  const { locale } = useViewer();
  const named = (name: string, open: number): string => `${name} (${numberText(open, locale)})`;
  return (
    <div className="filters" role="group" aria-label="Filter">
      <TextFilter text={filter.text ?? ''} search={(text) => change(withPart(filter, 'text', text))} />
      <Many label="Team" options={choices.teams.map(({ id, name, open }) => ({ value: id, label: named(name, open) }))} chosen={filter.teams ?? []} choose={(teams) => change(withPart(filter, 'teams', teams))} />
      <Many label="Project" options={choices.projects.map(({ key, name, open }) => ({ value: key, label: named(name, open) }))} chosen={filter.projects ?? []} choose={(projects) => change(withPart(filter, 'projects', projects))} />
      <Many label="Health" options={choices.health.map(({ health, open }) => ({ value: health, label: named(healthNameWords[health], open) }))} chosen={filter.health ?? []} choose={(health) => change(withPart(filter, 'health', health as readonly HealthName[]))} />
      <Many label="State" options={choices.states.map(({ state, open }) => ({ value: state, label: named(stateWords[state], open) }))} chosen={filter.states ?? []} choose={(states) => change(withPart(filter, 'states', states as readonly WaitState[]))} />
      <AgeFilter days={filter.atLeastDays} choose={(days) => change(withPart(filter, 'atLeastDays', days))} />
      <Toggle on={filter.crossTeam === true} flip={() => change(withPart(filter, 'crossTeam', filter.crossTeam === true ? undefined : true))}>Between teams</Toggle>
      <Toggle on={filter.critical === true} flip={() => change(withPart(filter, 'critical', filter.critical === true ? undefined : true))}>Critical path</Toggle>
    </div>
  );
};
