import { lazy, Suspense, useMemo, type ReactElement } from 'react';
import type { ProgramAt } from '../../../../src/contract/call';
import type { FanView, WorkDays } from '../../../../src/contract/plan';
import { askGlobal } from '../../../bridge';
import { useAnswer } from '../../../parts/answer';
import { PlainButton } from '../../../parts/button';
import { FigureValue } from '../../../parts/figure';
import { ProblemPanel } from '../../../parts/problem';
import { Bar, Loading } from '../../../parts/skeleton';
import { Told } from '../../../parts/told-text';
import { useViewer } from '../../../parts/viewer';
import { fanChart } from './fan-chart';
import { fanSentence } from './fan-words';

const TimeSeries = lazy(async () => ({ default: (await import('../../../charts/time-series')).TimeSeries }));

const height = 220;

type FanProps = { readonly at: ProgramAt; readonly workDays: WorkDays; readonly open: boolean; readonly toggle: () => void };

const Chart = ({ fan }: { readonly fan: FanView }): ReactElement => {
  const { locale } = useViewer();
  const chart = useMemo(() => fanChart(fan, locale), [fan, locale]);
  return (
    <Suspense fallback={<Loading what="the forecast"><Bar width="100%" height="tile" /></Loading>}>
      <TimeSeries title="Open work, until now and by the forecast" unit="issues" height={height} reason={fan.reason} {...chart} />
    </Suspense>
  );
};

/** When the work will be done by the pace so far, in a sentence that unfolds to the runs it comes from. */
export const Fan = ({ at, workDays, open, toggle }: FanProps): ReactElement => {
  const { locale } = useViewer();
  const { value: fan, problem, again } = useAnswer(() => askGlobal('forecastFan', at), JSON.stringify(at));
  if (fan === null && problem !== null) return <ProblemPanel problem={problem} retry={again} />;
  if (fan === null) return <Loading what="the forecast"><div className="plan-fan"><div className="plan-fan-head"><Bar width="60%" /></div></div></Loading>;
  return (
    <section className="plan-fan" aria-label="Forecast">
      <div className="plan-fan-head">
        <p className="plan-fan-words"><Told text={fanSentence(fan, workDays, locale)} /> <span className="only-heard"><FigureValue figure={fan.finish} /></span></p>
        <PlainButton aria-expanded={open} onClick={toggle}>{open ? 'Hide the forecast' : 'Show the forecast'}</PlainButton>
      </div>
      {fan.partial !== null && <p className="small quiet">{fan.partial}</p>}
      {open && <Chart fan={fan} />}
    </section>
  );
};
