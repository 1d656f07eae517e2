import { AsyncSelect } from '@atlaskit/select';
import { useState, type ReactElement } from 'react';
import type { Holder } from '../../../../src/contract/people';
import { askGlobal } from '../../../bridge';
import { holderId } from './role-words';

type Option = { readonly value: string; readonly label: string; readonly holder: Holder };

const optionOf = (holder: Holder): Option => ({ value: holderId(holder), label: holder.kind === 'group' ? `${holder.name} (group)` : holder.name, holder });

type PickerProps = { readonly chosen: Holder | null; readonly choose: (holder: Holder | null) => void };

/** Somebody of the site, or a group, found by name. */
export const PersonPicker = ({ chosen, choose }: PickerProps): ReactElement => {
  const [wrong, setWrong] = useState<string | null>(null);
  const find = async (query: string): Promise<Option[]> => {
    const answer = await askGlobal('findPeople', { query });
    setWrong(answer.ok ? null : answer.error.message);
    return answer.ok ? answer.value.holders.map(optionOf) : [];
  };
  return (
    <div className="field">
      <label htmlFor="person" className="field-label">Person or group</label>
      <AsyncSelect<Option>
        inputId="person"
        cacheOptions
        defaultOptions
        loadOptions={find}
        value={chosen === null ? null : optionOf(chosen)}
        onChange={(option) => choose(option?.holder ?? null)}
        placeholder="Search by name"
        noOptionsMessage={({ inputValue }) => (inputValue === '' ? 'Type a name' : `Nobody you may see is called “${inputValue}”`)}
        menuPosition="fixed"
      />
      {wrong !== null && <p className="field-wrong" role="alert">{wrong}</p>}
    </div>
  );
};
