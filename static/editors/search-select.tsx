import Select from '@atlaskit/select';
import type { ReactElement } from 'react';

type Option = { readonly value: string; readonly label: string };

type SearchProps = { readonly label: string; readonly options: readonly Option[]; readonly chosen: string | null; readonly choose: (value: string) => void };

/** One of many, found by typing a part of its name. */
export const SearchSelect = ({ label, options, chosen, choose }: SearchProps): ReactElement => (
  <Select<Option>
    aria-label={label}
    options={[...options]}
    value={options.find(({ value }) => value === chosen) ?? (chosen === null ? null : { value: chosen, label: chosen })}
    onChange={(option) => { if (option !== null) choose(option.value); }}
    placeholder="Type a part of the name"
    noOptionsMessage={({ inputValue }) => `Nothing is called “${inputValue}”`}
    menuPosition="fixed"
  />
);
