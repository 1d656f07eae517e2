import type { ReactElement } from 'react';
import type { MeasureChoice } from '../../src/contract/gadget';
import { measureLimits } from './saved-config';

type PickerProps = {
  /** Null: those that the program is set up for. */
  readonly chosen: readonly string[] | null;
  readonly choices: readonly MeasureChoice[];
  /** What a choice begins with. */
  readonly standard: readonly string[];
  readonly change: (chosen: readonly string[] | null) => void;
};

const groupsOf = (choices: readonly MeasureChoice[]): ReadonlyMap<string, readonly MeasureChoice[]> => {
  const groups = new Map<string, MeasureChoice[]>();
  for (const choice of choices) groups.set(choice.group, [...(groups.get(choice.group) ?? []), choice]);
  return groups;
};

const Way = ({ label, chosen, choose }: { readonly label: string; readonly chosen: boolean; readonly choose: () => void }): ReactElement => (
  <label className="picker-choice"><input type="radio" name="figures" checked={chosen} onChange={choose} /><span>{label}</span></label>
);

const List = ({ chosen, choices, change }: Omit<PickerProps, 'chosen' | 'standard'> & { readonly chosen: readonly string[] }): ReactElement => {
  const full = chosen.length >= measureLimits.most;
  const toggle = (measure: string): void =>
    change(chosen.includes(measure) ? chosen.filter((other) => other !== measure) : [...chosen, measure]);
  return (
    <>
      <p className="picker-count">{chosen.length} chosen, {measureLimits.least} to {measureLimits.most} can be</p>
      <div className="picker">
        {[...groupsOf(choices)].map(([group, measures]) => (
          <div key={group} role="group" aria-label={group}>
            <p className="picker-group">{group}</p>
            {measures.map(({ measure, name }) => (
              <label key={measure} className="picker-choice">
                <input type="checkbox" checked={chosen.includes(measure)} disabled={full && !chosen.includes(measure)} onChange={() => toggle(measure)} />
                <span>{name}</span>
              </label>
            ))}
          </div>
        ))}
      </div>
      {chosen.length < measureLimits.least && <p className="field-wrong" role="alert">Choose at least {measureLimits.least} figures.</p>}
    </>
  );
};

/** The usual figures, as far as the program is set up for them, or measures by group in the order in which they are ticked. */
export const MeasurePicker = ({ chosen, standard, ...rest }: PickerProps): ReactElement => (
  <fieldset className="field">
    <legend>Figures</legend>
    <Way label="The usual ones: on time, cost, schedule, who waits, objectives, as far as they are set up" chosen={chosen === null} choose={() => rest.change(null)} />
    <Way label="Those that I choose" chosen={chosen !== null} choose={() => rest.change(standard)} />
    {chosen !== null && <List {...rest} chosen={chosen} />}
  </fieldset>
);
