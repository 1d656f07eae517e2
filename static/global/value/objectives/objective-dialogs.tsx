import { useState, type ReactElement } from 'react';
import type { ObjectivesView } from '../../../../src/contract/value/objectives';
import { askGlobal } from '../../../bridge';
import { ChoiceField, Field, keysOf, numberOf } from '../outcome/fields';
import { FormDialog } from '../outcome/form-dialog';
import type { Opened } from './increment-section';

type DialogsProps = { readonly programId: string; readonly view: ObjectivesView; readonly opened: Opened; readonly close: () => void; readonly saved: () => void };
type Of<Kind extends Opened['kind']> = Omit<DialogsProps, 'opened'> & { readonly opened: Extract<Opened, { kind: Kind }> };

const Edit = ({ programId, view, opened: { incrementId, objective }, close, saved }: Of<'edit'>): ReactElement => {
  const [name, setName] = useState(objective?.name ?? '');
  const [planned, setPlanned] = useState(objective?.planned?.toString() ?? '');
  const [teamId, setTeam] = useState(objective?.team?.id ?? view.teams[0]?.id ?? '');
  const [increment, setIncrement] = useState(incrementId);
  const [epics, setEpics] = useState(objective?.epics.map(({ key }) => key).join(', ') ?? '');
  const frozen = (objective?.frozenOn ?? null) !== null;
  const call = () => askGlobal('saveObjective', { programId, id: objective?.id ?? null, version: objective?.version ?? 0, incrementId: increment, teamId, name: name.trim(), planned: numberOf(planned), epics: keysOf(epics) });
  return (
    <FormDialog title={objective === null ? 'Add an objective' : frozen ? 'Link work to the objective' : 'Change the objective'} label="Save" ready={name.trim() !== ''} call={call} close={close} saved={saved}>
      {frozen ? <p><bdi>{name}</bdi> was frozen at planning: its name, team and planned value stay.</p> : (
        <>
          <Field label="Objective" value={name} change={setName} most={255} hint="What will be true at the end of the increment, in a sentence" />
          <div className="outcome-row">
            <ChoiceField label="Increment" value={increment} change={setIncrement} choices={view.increments.flatMap(({ id, name: words }) => (id === null ? [] : [{ value: id, label: words }]))} />
            <ChoiceField label="Team" value={teamId} change={setTeam} choices={view.teams.map(({ id, name: words }) => ({ value: id, label: words }))} />
            <Field label="Planned value, 1 to 10" type="number" min={1} max={10} value={planned} change={setPlanned} />
          </div>
        </>
      )}
      <Field label="Issues that work for it" value={epics} change={setEpics} hint="Keys of epics or other issues, such as WEB-12, ML-4" />
    </FormDialog>
  );
};

const words = { yes: true, no: false } as const;

const Score = ({ programId, opened: { objective }, close, saved }: Of<'score' | 'remove'>): ReactElement => {
  const [delivered, setDelivered] = useState(objective.delivered === null ? '' : objective.delivered ? 'yes' : 'no');
  const [actual, setActual] = useState(objective.actual?.toString() ?? '');
  const call = () => askGlobal('scoreObjective', { programId, id: objective.id, version: objective.version, delivered: delivered === 'yes' || delivered === 'no' ? words[delivered] : null, actual: numberOf(actual) });
  return (
    <FormDialog title={`What came of “${objective.name}”?`} label="Save the score" call={call} close={close} saved={saved}>
      <div className="outcome-row">
        <ChoiceField label="Delivered" value={delivered} change={setDelivered} choices={[{ value: '', label: 'Not scored yet' }, { value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }]} />
        <Field label={`Actual value, 0 to 10${objective.planned === null ? '' : ` (planned ${objective.planned})`}`} type="number" min={0} max={10} value={actual} change={setActual} />
      </div>
    </FormDialog>
  );
};

const Remove = ({ programId, opened: { objective }, close, saved }: Of<'score' | 'remove'>): ReactElement => (
  <FormDialog title="Remove the objective?" label="Remove" warn call={() => askGlobal('removeObjective', { programId, id: objective.id, version: objective.version })} close={close} saved={saved}>
    <p><bdi>{objective.name}</bdi> goes with its score.{objective.frozenOn !== null && ' It was committed to: without it the increment looks as if it had never been promised. The trail keeps that it was removed.'}</p>
  </FormDialog>
);

const Freeze = ({ programId, opened: { incrementId, teamId, teamName, objectives }, close, saved }: Of<'freeze'>): ReactElement => {
  const [chosen, setChosen] = useState<readonly string[]>(objectives.filter(({ planned }) => planned !== null).map(({ id }) => id));
  const seen = objectives.filter(({ id }) => chosen.includes(id)).map(({ id, version }) => ({ id, version }));
  return (
    <FormDialog title={`What does ${teamName} commit to?`} label={`Freeze ${seen.length}`} ready={seen.length > 0} call={() => askGlobal('freezeObjectives', { programId, incrementId, teamId, seen })} close={close} saved={saved}>
      <p>Name and planned value of what is chosen cannot be changed afterwards. What is added later, or not chosen, is not committed: it can add to predictability, and is not missed when it does not come.</p>
      <ul role="list">
        {objectives.map(({ id, name, planned }) => (
          <li key={id}><label><input type="checkbox" disabled={planned === null} checked={chosen.includes(id)} onChange={(event) => setChosen(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))} /> <bdi>{name}</bdi> <span className="quiet">{planned === null ? 'needs a planned value first' : `value ${planned}`}</span></label></li>
        ))}
      </ul>
    </FormDialog>
  );
};

/** The form that was opened. */
export const ObjectiveDialogs = ({ opened, ...rest }: DialogsProps): ReactElement => {
  switch (opened.kind) {
    case 'edit': return <Edit {...rest} opened={opened} />;
    case 'score': return <Score {...rest} opened={{ ...opened, kind: 'score' }} />;
    case 'remove': return <Remove {...rest} opened={{ ...opened, kind: 'remove' }} />;
    case 'freeze': return <Freeze {...rest} opened={opened} />;
  }
};
