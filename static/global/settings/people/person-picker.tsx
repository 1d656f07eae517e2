import { AsyncSelect } from '@atlaskit/select';
import { useId, useState, type ReactElement } from 'react';
import type { Holder } from '../../../../src/contract/people';
import { askGlobal } from '../../../bridge';
import { holderId } from './role-words';

type Option = { readonly value: string; readonly label: string; readonly holder: Holder };

const optionOf = (holder: Holder): Option => ({ value: holderId(holder), label: holder.kind === 'group' ? `${holder.name} (group)` : holder.name, holder });

type PickerProps = {
  readonly label?: string;
  /** Whether it may be a group. */
  readonly groups?: boolean;
  readonly chosen: Holder | null;
  readonly choose: (holder: Holder | null) => void;
};

/** Somebody of the site, or a group, found by name. */
export const PersonPicker = ({ label = 'Person or group', groups = true, chosen, choose }: PickerProps): ReactElement => {
  const id = useId();
  const [wrong, setWrong] = useState<string | null>(null);
  const find = async (query: string): Promise<Option[]> => {
    const answer = await askGlobal('findPeople', { query });
    setWrong(answer.ok ? null : answer.error.message);
    return answer.ok ? answer.value.holders.filter(({ kind }) => groups || kind === 'user').map(optionOf) : [];
  };
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">{label}</label>
      <AsyncSelect<Option>
        inputId={id}
        cacheOptions
        isClearable
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
