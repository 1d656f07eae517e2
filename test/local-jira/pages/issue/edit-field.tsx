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

/** A choice that is saved at once; a value that is no longer offered stays shown. */
export const ChoiceEdit = ({ label, value, options, onSave }: ChoiceEditProps): ReactElement => (
  <select aria-label={label} className="edit" value={value} onChange={(event) => onSave(event.target.value)}>
    {!options.some((option) => option.value === value) && <option value={value}>{value}</option>}
    {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
  </select>
);
