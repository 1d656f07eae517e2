import '../outcome/outcome.css';
import { useState, type ReactElement } from 'react';
import type { SurveysView, SurveyView } from '../../../../src/contract/value/survey';
import { askGlobal } from '../../../bridge';
import { TimeSeries } from '../../../charts/time-series';
import { useAnswer } from '../../../parts/answer';
import { PlainButton } from '../../../parts/button';
import { DownloadCsv } from '../../../parts/download-csv';
import { ProblemPanel } from '../../../parts/problem';
import { Loading, RowsSkeleton, TilesSkeleton } from '../../../parts/skeleton';
import { Guided } from '../guided';
import { FigureTiles } from '../outcome/figure-tiles';
import type { PartProps } from '../part-props';
import { SwitchedOff } from '../switched-off';
import { AnswerForm } from './answer-form';
import { surveyTable } from './survey-csv';
import { SurveyCard } from './survey-card';
import { SurveyDialogs, type Opened } from './survey-dialogs';

const skeleton = <Loading what="the surveys"><TilesSkeleton count={1} /><RowsSkeleton count={4} /></Loading>;

/** Surveys of one kind over time, where at least two told something. */
const Trend = ({ surveys }: { readonly surveys: readonly SurveyView[] }): ReactElement | null => {
  const told = surveys.filter(({ score }) => score !== null).toReversed();
  const [first] = told;
  if (first === undefined || told.length < 2) return null;
  return (
    <section className="card" aria-label="Over surveys">
      <h2>{first.kind === 'nps' ? 'NPS' : 'Satisfaction'} over surveys</h2>
      <TimeSeries
        title={first.kind === 'nps' ? 'Net promoter score of each survey' : 'Satisfied answers of each survey'} unit={first.kind === 'nps' ? 'score' : 'percent'} height={180} days={told.map(({ opensOn }) => opensOn)}
        series={[{ name: 'Score', tone: 'brand', values: told.map(({ score }) => score?.value ?? null) }]}
        bands={[{ name: '95% interval', tone: 'brand', low: told.map(({ score }) => score?.low ?? null), high: told.map(({ score }) => score?.high ?? null) }]}
      />
    </section>
  );
};

const Empty = ({ view, start }: { readonly view: SurveysView; readonly start: () => void }): ReactElement => (
  <Guided title="Survey" step={view.may.manage ? { label: 'Ask the first question', act: start } : null} who="Managers of this program ask.">
    <p>One question to everybody who sees the program, answered once by each: would you recommend it (0 to 10), or how satisfied are you (1 to 5).</p>
    <p>Nothing that is kept tells who answered what. Answers are shown in portions of at least {view.least}, so that nobody’s can be told. Answers of people without an account can be brought in as numbers.</p>
  </Guided>
);

/** What people think of the program. */
export const SurveyPage = ({ programId, asOf }: PartProps): ReactElement => {
  const at = asOf === null ? { programId } : { programId, asOf };
  const [opened, setOpened] = useState<Opened | null>(null);
  const { value: view, problem, again } = useAnswer(() => askGlobal('surveys', at), JSON.stringify(at));
  if (view === null) return <div className="value-page">{problem === null ? skeleton : <ProblemPanel problem={problem} retry={again} />}</div>;
  if (view.off) return <SwitchedOff programId={programId} module="survey" name="The survey is" may={view.may.manage && asOf === null} switched={again} />;
  const edits = view.may.manage && asOf === null;
  const mine = asOf === null ? view.surveys.filter((one) => one.mine === 'open') : [];
  return (
    <div className="value-page">
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {mine.map((survey) => <AnswerForm key={survey.id} programId={programId} survey={survey} least={view.least} answered={again} />)}
      {view.surveys.length === 0 ? <Empty view={{ ...view, may: { manage: edits } }} start={() => setOpened({ kind: 'start' })} /> : (
        <>
          <FigureTiles at={at} figures={view.figures} partial={view.partial} mostColumns={2} />
          <div className="outcome-actions">
            <DownloadCsv name="surveys" table={() => surveyTable(view.surveys)} />
            {edits && <PlainButton onClick={() => setOpened({ kind: 'start' })}>Ask again</PlainButton>}
          </div>
          {view.surveys.map((survey) => <SurveyCard key={survey.id} survey={survey} least={view.least} edits={edits} open={setOpened} />)}
          {(['nps', 'satisfaction'] as const).map((kind) => <Trend key={kind} surveys={view.surveys.filter((one) => one.kind === kind)} />)}
        </>
      )}
      {opened !== null && <SurveyDialogs programId={programId} least={view.least} opened={opened} close={() => setOpened(null)} saved={() => { setOpened(null); again(); }} />}
    </div>
  );
};
