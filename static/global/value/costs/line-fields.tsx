import type { ReactElement, ReactNode } from 'react';
import type { CostChoice, CostLineInput, CostsView } from '../../../../src/contract/value/costs';

type FieldsProps = { readonly draft: CostLineInput; readonly view: CostsView; readonly change: (draft: CostLineInput) => void };

const Labelled = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement => <label className="field"><span>{name}</span>{children}</label>;

const Choose = ({ name, none, choices, value, choose }: {
  readonly name: string; readonly none: string; readonly choices: readonly CostChoice[]; readonly value: string | null; readonly choose: (id: string | null) => void;
}): ReactElement => (
  <Labelled name={name}>
    <select value={value ?? ''} onChange={(event) => choose(event.target.value === '' ? null : event.target.value)}>
      <option value="">{none}</option>
      {choices.map(({ id, name: text }) => <option key={id} value={id}>{text}</option>)}
    </select>
  </Labelled>
);

export const kindWords: Readonly<Record<CostLineInput['kind'], string>> = { budget: 'Budget', actual: 'Actual cost', rest: 'Estimate of the rest' };

const classes = [{ id: 'capex', name: 'CapEx' }, { id: 'opex', name: 'OpEx' }] as const;

/** What a line says: what it is, what for, when, and how much. */
export const LineFields = ({ draft, view: { choices }, change }: FieldsProps): ReactElement => {
  const set = <K extends keyof CostLineInput>(key: K) => (value: CostLineInput[K]): void => change({ ...draft, [key]: value });
  return (
    <div className="cost-fields">
      <Labelled name="What it is">
        <select value={draft.kind} onChange={(event) => set('kind')(event.target.value as CostLineInput['kind'])}>
          {Object.entries(kindWords).map(([key, word]) => <option key={key} value={key}>{word}</option>)}
        </select>
      </Labelled>
      <div className="cost-row">
        <Labelled name="Amount (below zero for a credit)"><input inputMode="decimal" value={draft.amount} placeholder="1234.50" onChange={(event) => set('amount')(event.target.value.trim())} /></Labelled>
        <Labelled name="Currency"><input value={draft.currency} maxLength={3} size={4} onChange={(event) => set('currency')(event.target.value.toUpperCase())} /></Labelled>
      </div>
      <Choose name="Project" none="No project" choices={choices.projects} value={draft.projectId} choose={set('projectId')} />
      <Choose name="Package" none="Outside the baseline" choices={choices.packages} value={draft.package} choose={(id) => change({ ...draft, package: id, projectId: id === null ? draft.projectId : null })} />
      <Choose name="Team" none="No team" choices={choices.teams} value={draft.teamId} choose={set('teamId')} />
      <div className="cost-row">
        <Labelled name="From"><input type="date" value={draft.from} onChange={(event) => set('from')(event.target.value)} /></Labelled>
        <Labelled name="To"><input type="date" value={draft.to} onChange={(event) => set('to')(event.target.value)} /></Labelled>
      </div>
      <Choose name="CapEx or OpEx" none="As the policy says" choices={classes} value={draft.class} choose={(id) => set('class')(id === 'capex' || id === 'opex' ? id : null)} />
      <Labelled name="Note"><input value={draft.note} maxLength={1000} dir="auto" onChange={(event) => set('note')(event.target.value)} /></Labelled>
    </div>
  );
};
