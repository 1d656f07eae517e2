import { AsyncSelect } from '@atlaskit/select';
import { useId, useState, type ReactElement } from 'react';
import type { Holder } from '../../src/contract/people';
import { askAdmin } from '../bridge';

type Kind = Holder['kind'];
type Of<K extends Kind> = Extract<Holder, { kind: K }>;
type Option = { readonly value: string; readonly label: string };

const idOf = (holder: Holder): string => (holder.kind === 'user' ? holder.accountId : holder.groupId);

const isOf = <K extends Kind>(holder: Holder, kind: K): holder is Of<K> => holder.kind === kind;

type PickerProps<K extends Kind> = { readonly kind: K; readonly label: string; readonly choose: (holder: Of<K> | null) => void };

/** Somebody of the site, or a group of it, found by name. */
export const HolderPicker = <K extends Kind>({ kind, label, choose }: PickerProps<K>): ReactElement => {
  const id = useId();
  const [found, setFound] = useState<readonly Of<K>[]>([]);
  const [chosen, setChosen] = useState<Option | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const find = async (query: string): Promise<Option[]> => {
    const answer = await askAdmin('findPeople', { query });
    setWrong(answer.ok ? null : answer.error.message);
    const holders = answer.ok ? answer.value.holders.filter((holder) => isOf(holder, kind)) : [];
    setFound((before) => [...before, ...holders]);
    return holders.map((holder) => ({ value: idOf(holder), label: holder.name }));
  };
  const take = (option: Option | null): void => {
    setChosen(option);
    choose(found.find((holder) => idOf(holder) === option?.value) ?? null);
  };
  return (
    <div className="field holder-picker">
      <label htmlFor={id} className="field-label">{label}</label>
      <AsyncSelect<Option>
        inputId={id} cacheOptions defaultOptions loadOptions={find} value={chosen} onChange={take} placeholder="Search by name" menuPosition="fixed"
        noOptionsMessage={({ inputValue }) => (inputValue === '' ? 'Type a name' : `Nothing you may see is called “${inputValue}”`)}
      />
      {wrong !== null && <p className="field-wrong" role="alert">{wrong}</p>}
    </div>
  );
};
