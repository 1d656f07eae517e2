import { useState, type ReactElement } from 'react';
import type { BenefitsView, BenefitView } from '../../../../src/contract/value/benefits';
import { askGlobal } from '../../../bridge';
import { todayIso } from '../../../parts/date-text';
import { PersonPicker } from '../../settings/people/person-picker';
import { ChoiceField, Field, keysOf, ManyField, numberOf } from '../outcome/fields';
import { FormDialog } from '../outcome/form-dialog';
import { MoneyForm } from './money-form';

export type Opened =
  | { readonly kind: 'edit'; readonly benefit: BenefitView | null }
  | { readonly kind: 'reading' | 'money' | 'remove'; readonly benefit: BenefitView };

export type BenefitFormProps = { readonly programId: string; readonly view: BenefitsView; readonly close: () => void; readonly saved: () => void };

const Edit = ({ programId, view, benefit, close, saved }: BenefitFormProps & { readonly benefit: BenefitView | null }): ReactElement => {
  const [draft, setDraft] = useState({
    name: benefit?.name ?? '', unit: benefit?.unit ?? '', baseline: benefit?.baseline?.toString() ?? '', target: benefit?.target?.toString() ?? '',
    reviewOn: benefit?.reviewOn ?? '', aimId: benefit?.aim?.id ?? '',
  });
  const [owner, setOwner] = useState(benefit?.owner ?? null);
  const [projects, setProjects] = useState<readonly string[]>(benefit?.projects.map(({ key }) => key) ?? []);
  const [epics, setEpics] = useState(benefit?.epics.map(({ key }) => key).join(', ') ?? '');
  const set = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const call = () => askGlobal('saveBenefit', {
    programId, id: benefit?.id ?? null, version: benefit?.version ?? 0, name: draft.name.trim(), unit: draft.unit.trim(), baseline: numberOf(draft.baseline), target: numberOf(draft.target),
    owner: owner?.accountId ?? null, reviewOn: draft.reviewOn === '' ? null : draft.reviewOn, projects, epics: keysOf(epics), aimId: draft.aimId === '' ? null : draft.aimId,
  });
  return (
    <FormDialog title={benefit === null ? 'Add a benefit' : 'Change the benefit'} label="Save" ready={draft.name.trim() !== ''} call={call} close={close} saved={saved}>
      <Field label="What will be different" value={draft.name} change={(name) => set({ name })} most={255} />
      <div className="outcome-row">
        <Field label="Before" type="number" value={draft.baseline} change={(baseline) => set({ baseline })} />
        <Field label="Target" type="number" value={draft.target} change={(target) => set({ target })} />
        <Field label="In" value={draft.unit} change={(unit) => set({ unit })} most={64} hint="Such as errors a day" />
      </div>
      <div className="outcome-row">
        <Field label="Looked at on" type="date" value={draft.reviewOn} change={(reviewOn) => set({ reviewOn })} hint="Some time after delivery" />
        <ChoiceField label="Serves the aim" value={draft.aimId} change={(aimId) => set({ aimId })} choices={[{ value: '', label: 'None' }, ...view.aims.map(({ id, name }) => ({ value: id, label: name }))]} />
      </div>
      <PersonPicker
        label="Owner" groups={false}
        chosen={owner === null ? null : { kind: 'user', accountId: owner.accountId, name: owner.name ?? 'Somebody Jira does not name' }}
        choose={(holder) => setOwner(holder !== null && holder.kind === 'user' ? { accountId: holder.accountId, name: holder.name } : null)}
      />
      <ManyField label="Brought by" choices={view.projects.map(({ key, name }) => ({ value: key, label: `${name} (${key})` }))} chosen={projects} change={setProjects} />
      <Field label="Or by these issues" value={epics} change={setEpics} hint="Keys of epics or other issues, such as WEB-12, ML-4: it is delivered once all work below them is" />
    </FormDialog>
  );
};

const Reading = ({ programId, benefit, close, saved }: BenefitFormProps & { readonly benefit: BenefitView }): ReactElement => {
  const [on, setOn] = useState(todayIso());
  const [value, setValue] = useState('');
  const before = benefit.readings.find((reading) => reading.on === on);
  return (
    <FormDialog
      title={`What was measured of “${benefit.name}”?`} label="Save the reading" ready={on !== '' && (numberOf(value) !== null || before !== undefined)}
      call={() => askGlobal('saveReading', { programId, id: benefit.id, version: benefit.version, on, value: numberOf(value) })} close={close} saved={saved}
    >
      <div className="outcome-row">
        <Field label="On" type="date" value={on} change={setOn} />
        <Field label={`Value${benefit.unit === '' ? '' : ` in ${benefit.unit}`}`} type="number" value={value} change={setValue} />
      </div>
      {before !== undefined && <p className="quiet">Of this day there is a reading, {before.value}. A new value takes its place; an empty one takes it away.</p>}
    </FormDialog>
  );
};

const Remove = ({ programId, benefit, close, saved }: BenefitFormProps & { readonly benefit: BenefitView }): ReactElement => (
  <FormDialog title="Remove the benefit?" label="Remove" warn call={() => askGlobal('removeBenefit', { programId, id: benefit.id, version: benefit.version })} close={close} saved={saved}>
    <p><bdi>{benefit.name}</bdi> goes with its readings and, where it was put in money, with that. It cannot be brought back.</p>
  </FormDialog>
);

/** The form that was opened. */
export const BenefitDialogs = ({ opened, ...rest }: BenefitFormProps & { readonly opened: Opened }): ReactElement => {
  switch (opened.kind) {
    case 'edit': return <Edit {...rest} benefit={opened.benefit} />;
    case 'reading': return <Reading {...rest} benefit={opened.benefit} />;
    case 'money': return <MoneyForm {...rest} benefit={opened.benefit} />;
    case 'remove': return <Remove {...rest} benefit={opened.benefit} />;
  }
};
