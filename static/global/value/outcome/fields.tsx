import type { ReactElement } from 'react';

type FieldProps = { readonly label: string; readonly value: string; readonly change: (value: string) => void; readonly hint?: string; readonly type?: 'text' | 'number' | 'date'; readonly most?: number; readonly min?: number; readonly max?: number };

/** One line of a form. */
export const Field = ({ label, value, change, hint, type = 'text', most, min, max }: FieldProps): ReactElement => (
  <label className="field">
    <span>{label}</span>
    <input
      type={type} dir="auto" value={value} maxLength={most} min={min} max={max} {...(type === 'number' ? { step: 'any', inputMode: 'decimal' as const } : {})}
      onChange={(event) => change(event.target.value)}
    />
    {hint !== undefined && <span className="small quiet">{hint}</span>}
  </label>
);

export const LongField = ({ label, value, change, hint, most = 2000 }: Pick<FieldProps, 'label' | 'value' | 'change' | 'hint' | 'most'>): ReactElement => (
  <label className="field">
    <span>{label}</span>
    <textarea rows={3} dir="auto" maxLength={most} value={value} onChange={(event) => change(event.target.value)} />
    {hint !== undefined && <span className="small quiet">{hint}</span>}
  </label>
);

type Choice = { readonly value: string; readonly label: string };

export const ChoiceField = ({ label, value, change, choices, hint }: Pick<FieldProps, 'label' | 'value' | 'change' | 'hint'> & { readonly choices: readonly Choice[] }): ReactElement => (
  <label className="field">
    <span>{label}</span>
    <select className="outcome-select" value={value} onChange={(event) => change(event.target.value)}>
      {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
    </select>
    {hint !== undefined && <span className="small quiet">{hint}</span>}
  </label>
);

type ManyProps = { readonly label: string; readonly choices: readonly Choice[]; readonly chosen: readonly string[]; readonly change: (chosen: readonly string[]) => void };

/** Some of many, each with its box. */
export const ManyField = ({ label, choices, chosen, change }: ManyProps): ReactElement => (
  <fieldset className="outcome-many">
    <legend>{label}</legend>
    <div>
      {choices.map(({ value, label: words }) => (
        <label key={value}><input type="checkbox" checked={chosen.includes(value)} onChange={(event) => change(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))} /> <bdi>{words}</bdi></label>
      ))}
    </div>
  </fieldset>
);

/** A number as typed; null where nothing was, or no number. */
export const numberOf = (text: string): number | null => {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
};

/** Keys as typed, parted by commas, semicolons or blanks. */
export const keysOf = (text: string): readonly string[] => text.split(/[\s,;]+/).filter((key) => key !== '');
