import { AsyncSelect } from '@atlaskit/select';
import { useState, type ReactElement } from 'react';
import type { ProjectChoice } from '../../../src/contract/program';
import { askGlobal } from '../../bridge';
import { countText } from '../../parts/number-text';
import { useViewer } from '../../parts/viewer';

type Option = { readonly value: string; readonly label: string; readonly project: ProjectChoice };

const optionOf = (project: ProjectChoice): Option => ({ value: project.key, label: `${project.name} (${project.key})`, project });

const Choice = ({ project, label }: Omit<Option, 'value'>): ReactElement => {
  const { locale } = useViewer();
  return (
    <span className="project-option">
      <bdi>{label}</bdi>
      {project.issues !== null && <span className="small quiet">{countText(project.issues, 'issues', locale)}</span>}
    </span>
  );
};

type PickerProps = { readonly chosen: readonly ProjectChoice[]; readonly change: (projects: readonly ProjectChoice[]) => void };

/** Projects the viewer may see, found by name or key. */
export const ProjectPicker = ({ chosen, change }: PickerProps): ReactElement => {
  const [wrong, setWrong] = useState<string | null>(null);
  const find = async (query: string): Promise<readonly Option[]> => {
    const answer = await askGlobal('findProjects', { query });
    setWrong(answer.ok ? null : answer.error.message);
    return answer.ok ? answer.value.projects.map(optionOf) : [];
  };
  return (
    <div className="field">
      <label htmlFor="projects" className="field-label">Projects</label>
      <AsyncSelect<Option, true>
        inputId="projects"
        isMulti
        cacheOptions
        defaultOptions
        loadOptions={async (query: string) => [...await find(query)]}
        value={chosen.map(optionOf)}
        onChange={(options) => change(options.map(({ project }) => project))}
        formatOptionLabel={(option, { context }) => (context === 'value' ? option.label : <Choice project={option.project} label={option.label} />)}
        placeholder="Search by name or key"
        noOptionsMessage={({ inputValue }) => (inputValue === '' ? 'No project you may see' : `No project you may see matches “${inputValue}”`)}
        menuPosition="fixed"
      />
      {wrong !== null && <p className="field-wrong" role="alert">{wrong}</p>}
    </div>
  );
};
