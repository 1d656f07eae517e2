import './plan.css';
import './bars.css';
import './dates/dates.css';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import type { ProgramAt } from '../../../src/contract/call';
import type { PlanAsked, PlanRow } from '../../../src/contract/plan';
import { DownloadCsv } from '../../parts/download-csv';
import { ProblemPanel } from '../../parts/problem';
import type { ProgramRoute } from '../route';
import { useUnsaved, type Keeps } from '../unsaved';
import type { Go } from '../use-route';
import { RowCard } from './card/row-card';
import { ChangeBar } from './dates/change-bar';
import { DateDialogs } from './dates/date-dialogs';
import { useApplied, type Applying } from './dates/use-applied';
import { useDrafts, type DraftEditor } from './dates/use-drafts';
import { asWritten } from './dates/written-rows';
import { Fan } from './fan/fan';
import { PlanGrid } from './grid/plan-grid';
import { zoomOf } from './grid/use-grid-look';
import { useSize } from './grid/use-window';
import { parseLooks, printLooks, type PlanLooks } from './plan-query';
import { isUndated, NothingFound, PlanSkeleton, Undated } from './plan-states';
import { planTable } from './rows/plan-csv';
import type { PlanRows } from './rows/plan-rows';
import { toggled } from './rows/unfolded';
import { usePlanRows, type PlanAnswer } from './rows/use-plan-rows';
import { zoomBy } from './time/scale';
import { Legend } from './toolbar/legend';
import { Notes } from './toolbar/notes';
import { Toolbar, type ChangeLooks } from './toolbar/toolbar';
import { useLightPrint } from './use-light-print';

export type PlanRoute = Extract<ProgramRoute, { page: 'plan' }>;

type PlanProps = { readonly route: PlanRoute; readonly go: Go; readonly canManage: boolean };

type ShownProps = PlanProps & {
  readonly looks: PlanLooks;
  readonly change: ChangeLooks;
  readonly at: ProgramAt;
  readonly asked: PlanAsked;
  readonly answer: PlanAnswer;
  readonly plan: PlanRows;
  readonly editor: DraftEditor;
  readonly applying: Applying;
};

const atOf = (programId: string, { at }: PlanLooks): ProgramAt => (at === null ? { programId } : { programId, asOf: at });

/** Zooming, folding and the like keep what was drawn and not yet written. */
const keepsOn = (id: string): Keeps => (next) => next.page === 'plan' && next.id === id;

const Shown = ({ route, go, canManage, looks, change, at, asked, answer, plan, editor, applying }: ShownProps): ReactElement => {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const today = useRef<() => void>(() => undefined);
  const [card, setCard] = useState<PlanRow | null>(null);
  const { page } = plan;
  const zoom = zoomOf(page, looks.zoom, size?.width ?? 1200);
  const toggle = (row: PlanRow): void => change({ open: toggled(looks.open, row) });
  return (
    <div ref={frame} className="plan-frame">
      <Toolbar looks={looks} change={change} zoom={zoom} scheduleReason={page.scheduleReason} today={() => today.current()} />
      <Notes page={page} at={looks.at} back={() => change({ at: null })} />
      {isUndated(page) && looks.text === '' && <Undated programId={route.id} canManage={canManage} deadline={page.deadline} go={go} />}
      {page.total === 0 && looks.text !== '' ? <NothingFound text={looks.text} clear={() => change({ text: '' })} /> : (
        <PlanGrid
          plan={plan} looks={looks} zoom={zoom} name={`${route.id} ${looks.text}`} editor={editor} loading={answer.loading} see={answer.see}
          toggle={toggle} card={setCard} zoomBy={(step) => change({ zoom: zoomBy(zoom, step) })} today={today}
        />
      )}
      <ChangeBar drafts={editor.drafts} preview={applying.preview} discard={editor.discard} />
      <Legend critical={looks.critical} float={looks.float} schedule={page.scheduleReason === null} />
      <p className="plan-download"><DownloadCsv name="plan" table={() => planTable(at, asked)} /></p>
      {card !== null && (
        <RowCard row={plan.rows.get(card.at)?.key === card.key ? plan.rows.get(card.at) ?? card : card} programId={route.id} editor={editor} workDays={page.workDays} past={at.asOf !== undefined} go={go} close={() => setCard(null)} />
      )}
    </div>
  );
};

/** The program over time: what is planned, what the schedule and the forecast say, and new dates to try before Jira has them. */
export const Plan = (props: PlanProps): ReactElement => {
  const { route, go } = props;
  const { id } = route;
  const looks = useMemo(() => parseLooks(route.query), [route.query]);
  const at = useMemo(() => atOf(id, looks), [id, looks]);
  const asked: PlanAsked = { open: looks.open, hideDone: looks.hideDone, text: looks.text === '' ? null : looks.text };
  const change: ChangeLooks = (part) => go({ ...route, query: printLooks({ ...looks, ...part }) });
  const answer = usePlanRows(at, asked);
  const editor = useDrafts();
  const applying = useApplied(editor, answer.again);
  useLightPrint();
  const keeps = useMemo(() => keepsOn(id), [id]);
  useUnsaved(editor.drafts.size > 0 ? 'the plan’s dates' : null, keeps);
  const { plan: answered, problem, again } = answer;
  const plan = useMemo(() => (answered === null ? null : { ...answered, rows: asWritten(answered.rows, applying.written) }), [answered, applying.written]);
  if (plan === null) return problem === null ? <PlanSkeleton /> : <ProblemPanel problem={problem} retry={again} />;
  return (
    <div className="plan">
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      <Fan at={at} workDays={plan.page.workDays} open={looks.fan} toggle={() => change({ fan: !looks.fan })} />
      <Shown {...props} looks={looks} change={change} at={at} asked={asked} answer={answer} plan={plan} editor={editor} applying={applying} />
      <DateDialogs programId={id} drafts={editor.drafts} applying={applying} />
    </div>
  );
};
