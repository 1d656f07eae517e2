import type { ReactElement, ReactNode } from 'react';
import { PlainButton } from '../../../parts/button';
import type { Arrows, PlanLooks } from '../plan-query';
import { zooms, type Zoom } from '../time/scale';
import { FindRows } from './find-rows';

export type ChangeLooks = (change: Partial<PlanLooks>) => void;

type ToolbarProps = {
  readonly looks: PlanLooks;
  readonly change: ChangeLooks;
  readonly zoom: Zoom;
  readonly scheduleReason: string | null;
  readonly today: () => void;
};

const zoomWords: Readonly<Record<Zoom, string>> = { weeks: 'Weeks', months: 'Months', quarters: 'Quarters', years: 'Years' };

const arrowWords: Readonly<Record<Arrows, string>> = { late: 'Late ones', all: 'All', row: 'Of the row I look at', none: 'None' };

const Zooms = ({ zoom, choose }: { readonly zoom: Zoom; readonly choose: (zoom: Zoom) => void }): ReactElement => (
  <div className="plan-zooms" role="group" aria-label="Zoom">
    {zooms.map((each) => <button key={each} type="button" aria-pressed={each === zoom} onClick={() => choose(each)}>{zoomWords[each]}</button>)}
  </div>
);

type SwitchProps = { readonly on: boolean; readonly set: (on: boolean) => void; readonly off?: string | null; readonly children: ReactNode };

/** Where it cannot be switched on, `off` says why beside it. */
const Switch = ({ on, set, off = null, children }: SwitchProps): ReactElement => (
  <label className={`plan-switch${off === null ? '' : ' plan-switch-off'}`}>
    <input type="checkbox" checked={on && off === null} disabled={off !== null} onChange={(event) => set(event.target.checked)} />
    <span>{children}</span>
  </label>
);

/** What is shown of the plan, and how close. All of it stands in the address. */
export const Toolbar = ({ looks, change, zoom, scheduleReason, today }: ToolbarProps): ReactElement => (
  <div className="plan-toolbar" role="group" aria-label="How the plan is shown">
    <FindRows text={looks.text} set={(text) => change({ text })} />
    <Zooms zoom={zoom} choose={(next) => change({ zoom: next })} />
    <PlainButton onClick={today}>Today</PlainButton>
    <div className="plan-switches">
      <Switch on={looks.hideDone} set={(hideDone) => change({ hideDone })}>Hide done</Switch>
      <Switch on={looks.critical} off={scheduleReason} set={(critical) => change({ critical })}>Critical path</Switch>
      <Switch on={looks.float} off={scheduleReason} set={(float) => change({ float })}>Float</Switch>
      <label className="plan-arrows">Dependencies{' '}
        <select value={looks.arrows} onChange={(event) => change({ arrows: event.target.value as Arrows })}>
          {(Object.keys(arrowWords) as Arrows[]).map((each) => <option key={each} value={each}>{arrowWords[each]}</option>)}
        </select>
      </label>
    </div>
    {scheduleReason !== null && <p className="plan-no-schedule small quiet">No critical path and no float: {scheduleReason.charAt(0).toLowerCase()}{scheduleReason.slice(1)}.</p>}
  </div>
);
