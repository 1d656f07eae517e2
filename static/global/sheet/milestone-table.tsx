import type { ReactElement } from 'react';
import type { MilestoneRow, SheetView } from '../../../src/contract/sheet';
import { dayText, withLocalDates } from '../../parts/date-text';
import { numberText } from '../../parts/number-text';
import { StateMark } from '../../parts/state-mark';
import { useViewer } from '../../parts/viewer';
import { RangeBar, RangeLegend } from './range-bar';
import { scaleOf, type Scale } from './scale';

const Day = ({ label, day, why }: { readonly label: string; readonly day: string | null; readonly why: string }): ReactElement => {
  const { locale } = useViewer();
  if (day === null) return <td data-label={label} title={why}><span aria-hidden="true">–</span><span className="only-heard">{why}</span></td>;
  return <td data-label={label}>{dayText(day, locale)}</td>;
};

const Forecast = ({ row }: { readonly row: MilestoneRow }): ReactElement => {
  const { locale } = useViewer();
  const reason = withLocalDates(row.reason ?? '', locale);
  if (row.p50 === null || row.p85 === null) return <td data-label="Forecast" className="forecast-reason" title={reason}><span>{reason}</span></td>;
  const [half, most] = [dayText(row.p50, locale), dayText(row.p85, locale)];
  return <td data-label="Forecast">{half === most ? half : <>{half} – <strong>{most}</strong></>}</td>;
};

type RowProps = { readonly row: MilestoneRow; readonly view: SheetView; readonly scale: Scale | null };

const Row = ({ row, view, scale }: RowProps): ReactElement => (
  <tr className={row.project === null ? 'whole' : ''}>
    <th scope="row" title={row.project === null ? row.name : `${row.name} (${row.project})`}>
      <span className="milestone-name"><bdi>{row.name}</bdi></span>
      {row.project !== null && <span className="milestone-project"><bdi>{row.project}</bdi></span>}
    </th>
    <Day label="Original" day={row.original} why="no deadline was committed to" />
    {view.meeting !== null && <Day label="Last meeting" day={row.lastMeeting} why={row.project === null ? 'nothing was forecast then' : 'no date was kept then'} />}
    <Day label="Planned" day={row.planned} why="no date is planned" />
    <Forecast row={row} />
    {scale !== null && <td className="range-cell"><RangeBar row={row} scale={scale} today={view.asOf} /></td>}
    <td className="milestone-state"><StateMark state={row.state === 'none' ? 'unknown' : row.state} word={row.stateWord} /></td>
  </tr>
);

const More = ({ view }: { readonly view: SheetView }): ReactElement | null => {
  const { locale } = useViewer();
  const left = view.milestonesTotal - (view.milestones.length - 1);
  return left <= 0 ? null : <span className="quiet">and {numberText(left, locale)} more, further away</span>;
};

/** Milestones as they were meant, as they stood at the last meeting, as they are planned, and as they will likely come. */
export const MilestoneTable = ({ view }: { readonly view: SheetView }): ReactElement => {
  const scale = scaleOf(view.milestones, view.asOf);
  return (
    <section className="part">
      <div className="part-head"><h2>Milestones</h2>{scale !== null && <RangeLegend meeting={view.meeting !== null} />}</div>
      <table className="milestones">
        <thead>
          <tr>
            <th scope="col">Milestone</th><th scope="col">Original</th>{view.meeting !== null && <th scope="col">Last meeting</th>}<th scope="col">Planned</th><th scope="col">Forecast P50–P85</th>
            {scale !== null && <th scope="col"><span className="only-heard">On a line of time</span></th>}<th scope="col"><span className="only-heard">State</span></th>
          </tr>
        </thead>
        <tbody>{view.milestones.map((row, at) => <Row key={`${at}-${row.name}`} row={row} view={view} scale={scale} />)}</tbody>
      </table>
      {view.milestonesTotal === 0 && <p className="quiet small">No version of its projects has a release date. Give one a date in Jira, and it stands here.</p>}
      <p className="small"><More view={view} /></p>
    </section>
  );
};
