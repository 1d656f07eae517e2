import type { ReactElement } from 'react';

type LegendProps = { readonly critical: boolean; readonly float: boolean; readonly schedule: boolean };

const Sample = ({ children, words }: { readonly children: ReactElement; readonly words: string }): ReactElement => (
  <li><span className="plan-sample" aria-hidden="true">{children}</span>{words}</li>
);

/** What the marks on the axis mean. */
export const Legend = ({ critical, float, schedule }: LegendProps): ReactElement => (
  <ul className="plan-legend small quiet" role="list" aria-label="What the marks mean">
    <Sample words="planned, with what is delivered"><span className="plan-bar plan-bar-doing plan-bar-own"><span className="plan-fill" style={{ inlineSize: '40%' }} /></span></Sample>
    <Sample words="from what lies under it"><span className="plan-bar plan-bar-doing plan-bar-derived"><span className="plan-fill" style={{ inlineSize: '40%' }} /></span></Sample>
    {schedule && <Sample words="by the schedule"><span className="plan-scheduled" /></Sample>}
    <Sample words="late"><span className="plan-slip" /></Sample>
    <Sample words="first planned finish"><span className="plan-original" /></Sample>
    <Sample words="milestone"><span className="plan-diamond plan-diamond-todo" /></Sample>
    <Sample words="forecast, P50 to P85"><span className="plan-range plan-range-summary" /></Sample>
    {critical && schedule && <Sample words="on the critical path"><span className="plan-bar plan-bar-todo plan-bar-own plan-bar-critical" /></Sample>}
    {float && schedule && <Sample words="float"><span className="plan-float" /></Sample>}
  </ul>
);
