import { useEffect, useState, type ReactElement, type ReactNode } from 'react';

/** A named row of the details. */
export const Row = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement => (
  <div className="detail"><dt>{name}</dt><dd>{children}</dd></div>
);

type TextEditProps = {
  readonly label: string;
  readonly kind: 'text' | 'date' | 'number';
  readonly value: string;
  readonly placeholder?: string;
  readonly onSave: (value: string) => void;
};

/** Saved when it is left or Enter is pressed, and only if it changed; Escape takes back what was typed. */
export const TextEdit = ({ label, kind, value, placeholder = 'None', onSave }: TextEditProps): ReactElement => {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const save = (): void => { if (text !== value) onSave(text); };
  return (
    <input
      type={kind} aria-label={label} value={text} placeholder={placeholder} className="edit" {...(kind === 'number' ? { step: 'any', min: 0 } : {})}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setText(value);
      }}
    />
  );
};

type ChoiceEditProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onSave: (value: string) => void;
};

/** A text that may run over several lines while it is read; saved like the others. */
export const LongTextEdit = ({ label, value, onSave }: Pick<TextEditProps, 'label' | 'value' | 'onSave'>): ReactElement => {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <textarea
      aria-label={label} value={text} rows={1} className="edit edit-long" onChange={(event) => setText(event.target.value.replace(/\n/g, ' '))}
      onBlur={() => { if (text !== value) onSave(text); }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') { event.preventDefault(); event.currentTarget.blur(); }
        if (event.key === 'Escape') setText(value);
      }}
    />
  );
};

/** What was chosen shows at once; what the site then says takes its place. */
const useChosen = <T,>(value: T, onSave: (value: T) => void): readonly [T, (value: T) => void] => {
  const [chosen, setChosen] = useState(value);
  useEffect(() => setChosen(value), [value]);
  return [chosen, (next) => { setChosen(next); onSave(next); }];
};

/** A choice that is saved at once; a value that is no longer offered stays shown. */
export const ChoiceEdit = ({ label, value, options, onSave }: ChoiceEditProps): ReactElement => {
  const [chosen, choose] = useChosen(value, onSave);
  return (
    <select aria-label={label} className="edit" value={chosen} onChange={(event) => choose(event.target.value)}>
      {!options.some((option) => option.value === chosen) && <option value={chosen}>{chosen}</option>}
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </select>
  );
};

type CheckEditProps = { readonly label: string; readonly value: boolean; readonly onSave: (value: boolean) => void };

export const CheckEdit = ({ label, value, onSave }: CheckEditProps): ReactElement => {
  const [chosen, choose] = useChosen(value, onSave);
  return <label className="check"><input type="checkbox" checked={chosen} onChange={(event) => choose(event.target.checked)} /> {label}</label>;
};
