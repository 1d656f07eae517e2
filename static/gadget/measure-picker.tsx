import type { ReactElement } from 'react';
import type { MeasureChoice } from '../../src/contract/gadget';
import { measureLimits } from './saved-config';

type PickerProps = {
  readonly chosen: readonly string[];
  readonly choices: readonly MeasureChoice[];
  readonly change: (chosen: readonly string[]) => void;
};

const groupsOf = (choices: readonly MeasureChoice[]): ReadonlyMap<string, readonly MeasureChoice[]> => {
  const groups = new Map<string, MeasureChoice[]>();
  for (const choice of choices) groups.set(choice.group, [...(groups.get(choice.group) ?? []), choice]);
  return groups;
};

/** The measures by group; they appear in the order in which they are ticked. */
export const MeasurePicker = ({ chosen, choices, change }: PickerProps): ReactElement => {
  const full = chosen.length >= measureLimits.most;
  const toggle = (measure: string): void =>
    change(chosen.includes(measure) ? chosen.filter((other) => other !== measure) : [...chosen, measure]);
  return (
    <fieldset className="field">
      <legend>Figures: {chosen.length} chosen, {measureLimits.least} to {measureLimits.most} can be</legend>
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
    </fieldset>
  );
};
