import { AsyncSelect } from '@atlaskit/select';
import { useState, type ReactElement } from 'react';
import type { ProjectChoice } from '../../../../src/contract/program';
import { askGlobal } from '../../../bridge';

type Option = { readonly value: string; readonly label: string };

const optionOf = ({ key, name }: ProjectChoice): Option => ({ value: key, label: `${name} (${key})` });

type SelectProps = { readonly label: string; readonly choose: (key: string) => void };

/** One project that the person may see, found by name or key. */
export const ProjectSelect = ({ label, choose }: SelectProps): ReactElement => {
  const [wrong, setWrong] = useState<string | null>(null);
  const find = async (query: string): Promise<Option[]> => {
    const answer = await askGlobal('findProjects', { query });
    setWrong(answer.ok ? null : answer.error.message);
    return answer.ok ? answer.value.projects.map(optionOf) : [];
  };
  return (
    <>
      <AsyncSelect<Option>
        aria-label={label}
        autoFocus
        cacheOptions
        defaultOptions
        loadOptions={find}
        value={null}
        onChange={(option) => { if (option !== null) choose(option.value); }}
        placeholder="Search by name or key"
        noOptionsMessage={({ inputValue }) => (inputValue === '' ? 'No project you may see' : `No project you may see matches “${inputValue}”`)}
        menuPosition="fixed"
      />
      {wrong !== null && <p className="field-wrong" role="alert">{wrong}</p>}
    </>
  );
};
