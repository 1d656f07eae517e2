import { useId, type ReactElement } from 'react';
import type { Assumption } from '../../../src/contract/program';
import type { Draft } from './draft';

type EditorProps = { readonly assumption: Assumption; readonly draft: Draft; readonly change: (draft: Draft) => void };

type Option = { readonly value: string; readonly label: string; readonly hint: string | null };

type OptionListProps = {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly type: 'radio' | 'checkbox';
  readonly isChosen: (value: string) => boolean;
  readonly toggle: (value: string) => void;
};

const OptionList = ({ legend, options, type, isChosen, toggle }: OptionListProps): ReactElement => {
  const name = useId();
  return (
    <fieldset className="options">
      <legend className="only-heard">{legend}</legend>
      {options.map(({ value, label, hint }) => (
        <label key={value} className="option">
          <input type={type} name={name} checked={isChosen(value)} onChange={() => toggle(value)} />
          <span dir="auto">{label}{hint !== null && <span className="option-hint">{hint}</span>}</span>
        </label>
      ))}
    </fieldset>
  );
};

const flipped = (chosen: readonly string[], value: string): readonly string[] =>
  chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];

type MappingProps = {
  readonly rows: Extract<Assumption['editor'], { kind: 'mapping' }>['rows'];
  readonly chosen: Readonly<Record<string, string>>;
  readonly choose: (row: string, value: string) => void;
};

const MappingRows = ({ rows, chosen, choose }: MappingProps): ReactElement => (
  <div className="options">
    {rows.map(({ key, label, hint, options, value }) => (
      <label key={key} className="mapping-row">
        <span dir="auto">{label}{hint !== null && <span className="option-hint">{hint}</span>}</span>
        <select value={chosen[key] ?? value} onChange={(event) => choose(key, event.target.value)}>
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
      </label>
    ))}
  </div>
);

type DatesProps = {
  readonly rows: Extract<Assumption['editor'], { kind: 'dates' }>['rows'];
  readonly chosen: Readonly<Record<string, string>>;
  readonly choose: (row: string, value: string) => void;
};

const DateRows = ({ rows, chosen, choose }: DatesProps): ReactElement => (
  <div className="options">
    {rows.map(({ key, label, hint }) => (
      <label key={key} className="mapping-row">
        <span dir="auto">{label}{hint !== null && <span className="option-hint">{hint}</span>}</span>
        <input type="date" value={chosen[key] ?? ''} onChange={(event) => choose(key, event.target.value)} />
      </label>
    ))}
  </div>
);

/** The editor that fits what is assumed: one of several, some of several, one a row, a date, a date a row, or a number. */
export const AssumptionEditor = ({ assumption, draft, change }: EditorProps): ReactElement | null => {
  const { editor, title } = assumption;
  if (editor.kind === 'choice' && draft.kind === 'choice') {
    return <OptionList legend={title} options={editor.options} type="radio" isChosen={(value) => value === draft.chosen} toggle={(chosen) => change({ kind: 'choice', chosen })} />;
  }
  if (editor.kind === 'choices' && draft.kind === 'choices') {
    return <OptionList legend={title} options={editor.options} type="checkbox" isChosen={(value) => draft.chosen.includes(value)} toggle={(value) => change({ kind: 'choices', chosen: flipped(draft.chosen, value) })} />;
  }
  if (editor.kind === 'mapping' && draft.kind === 'mapping') {
    return <MappingRows rows={editor.rows} chosen={draft.chosen} choose={(row, value) => change({ kind: 'mapping', chosen: { ...draft.chosen, [row]: value } })} />;
  }
  if (editor.kind === 'dates' && draft.kind === 'mapping') {
    return <DateRows rows={editor.rows} chosen={draft.chosen} choose={(row, value) => change({ kind: 'mapping', chosen: { ...draft.chosen, [row]: value } })} />;
  }
  if (editor.kind === 'date' && draft.kind === 'date') {
    return <label className="field"><span>{title} (empty: none)</span><input type="date" value={draft.day} onChange={(event) => change({ kind: 'date', day: event.target.value })} /></label>;
  }
  if (editor.kind === 'number' && draft.kind === 'number') {
    return (
      <label className="field">
        <span>{editor.unit}, {editor.min} to {editor.max} (empty: none)</span>
        <input type="number" min={editor.min} max={editor.max} step="any" value={draft.text} onChange={(event) => change({ ...draft, text: event.target.value })} />
      </label>
    );
  }
  return null;
};
