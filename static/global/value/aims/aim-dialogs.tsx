import { useState, type ReactElement } from 'react';
import type { AimView, AlignmentView, UnalignedRow } from '../../../../src/contract/value/aims';
import { askGlobal } from '../../../bridge';
import { ChoiceField, Field, keysOf, LongField, ManyField } from '../outcome/fields';
import { FormDialog } from '../outcome/form-dialog';

type FormProps = { readonly programId: string; readonly close: () => void; readonly saved: () => void };

/** A new aim, or one to be changed. */
export const AimDialog = ({ programId, view, aim, close, saved }: FormProps & { readonly view: AlignmentView; readonly aim: AimView | null }): ReactElement => {
  const [name, setName] = useState(aim?.name ?? '');
  const [measure, setMeasure] = useState(aim?.measure ?? '');
  const [ended, setEnded] = useState(aim?.ended ?? false);
  const [projects, setProjects] = useState<readonly string[]>(aim?.projects.map(({ key }) => key) ?? []);
  const [epics, setEpics] = useState(aim?.epics.map(({ key }) => key).join(', ') ?? '');
  const call = () => askGlobal('saveAim', { programId, id: aim?.id ?? null, version: aim?.version ?? 0, name: name.trim(), measure: measure.trim(), ended, projects, epics: keysOf(epics) });
  return (
    <FormDialog title={aim === null ? 'Add an aim' : 'Change the aim'} label="Save" ready={name.trim() !== ''} call={call} close={close} saved={saved}>
      <Field label="What the program is for" value={name} change={setName} most={255} />
      <LongField label="How it is told that it is reached" value={measure} change={setMeasure} most={1000} />
      <ManyField label="Projects that serve it" choices={view.projects.map(({ key, name: words }) => ({ value: key, label: `${words} (${key})` }))} chosen={projects} change={setProjects} />
      <Field label="Epics that serve it" value={epics} change={setEpics} hint="Keys, such as WEB-12, ML-4: for projects of which only a part does" />
      {aim !== null && <label><input type="checkbox" checked={ended} onChange={(event) => setEnded(event.target.checked)} /> It has ended: work that serves it alone serves none</label>}
    </FormDialog>
  );
};

/** Says what is lost with an aim. */
export const RemoveAim = ({ programId, aim, close, saved }: FormProps & { readonly aim: AimView }): ReactElement => (
  <FormDialog title="Remove the aim?" label="Remove" warn call={() => askGlobal('removeAim', { programId, id: aim.id, version: aim.version })} close={close} saved={saved}>
    <p>Work that is linked to <bdi>{aim.name}</bdi> alone serves no aim then, and benefits that name it name none.</p>
  </FormDialog>
);

/** Links a project or an epic to one of the aims. */
export const LinkDialog = ({ programId, view, row, close, saved }: FormProps & { readonly view: AlignmentView; readonly row: UnalignedRow }): ReactElement => {
  const aims = view.aims.filter(({ ended }) => !ended);
  const [chosen, setChosen] = useState(aims[0]?.id ?? '');
  const aim = aims.find(({ id }) => id === chosen);
  return (
    <FormDialog
      title={`Which aim does ${row.key} serve?`} label="Link" ready={aim !== undefined}
      call={() => askGlobal('linkToAim', { programId, id: chosen, version: aim?.version ?? 0, link: { kind: row.kind, id: row.id } })} close={close} saved={saved}
    >
      <ChoiceField label="Aim" value={chosen} change={setChosen} choices={aims.map(({ id, name }) => ({ value: id, label: name }))} />
      <p className="quiet">{row.kind === 'project' ? 'All work of the project then serves it.' : 'All work below the epic then serves it.'} Nothing in Jira changes.</p>
    </FormDialog>
  );
};
