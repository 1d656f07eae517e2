import './editors.css';
import { useId, type ReactElement } from 'react';

type Option = { readonly value: string; readonly label: string; readonly hint: string | null };

type OptionListProps = {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly type: 'radio' | 'checkbox';
  readonly isChosen: (value: string) => boolean;
  readonly toggle: (value: string) => void;
};

/** One of several, or some of several. */
export const OptionList = ({ legend, options, type, isChosen, toggle }: OptionListProps): ReactElement => {
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

export const flipped = (chosen: readonly string[], value: string): readonly string[] =>
  chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
