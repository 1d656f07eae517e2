import './evidence.css';
import type { ReactElement } from 'react';
import type { EvidenceView } from '../../src/contract/overview';
import { openInJira } from '../bridge';
import { useAnswer } from '../parts/answer';
import { PlainButton } from '../parts/button';
import { Change } from '../parts/change';
import { agoText, dayText } from '../parts/date-text';
import { DownloadCsv } from '../parts/download-csv';
import { FigureValue } from '../parts/figure';
import { useAge } from '../parts/freshness';
import { countText } from '../parts/number-text';
import { ProblemPanel } from '../parts/problem';
import { Bar, Loading, RowsSkeleton } from '../parts/skeleton';
import { StateMark } from '../parts/state-mark';
import { useViewer } from '../parts/viewer';
import type { AskEvidence } from './ask';
import { evidenceTable } from './evidence-csv';
import { Inputs, LeftOut } from './inputs';
import { IssueList } from './issue-list';
import { TrendChart } from './trend-chart';
import { Told } from '../parts/told-text';

const Head = ({ view }: { readonly view: EvidenceView }): ReactElement => (
  <header className="evidence-head">
    <h2><Told text={view.figure.name} /></h2>
    <div className="evidence-value">
      <FigureValue figure={view.figure} />
      <StateMark state={view.figure.state} />
      <Change figure={view.figure} />
    </div>
    {view.figure.reason !== null && <p><strong>Not known:</strong> <Told text={view.figure.reason} /></p>}
    {view.figure.note !== null && <p><Told text={view.figure.note} /></p>}
    {view.figure.partial !== null && <p className="evidence-partial">{view.figure.partial}</p>}
  </header>
);

const Formula = ({ view }: { readonly view: EvidenceView }): ReactElement => (
  <section>
    <h3>How it is computed</h3>
    <p dir="auto">{view.formula}</p>
    {view.worked !== '' && <p className="evidence-worked" dir="auto"><Told text={view.worked} /></p>}
    {view.source !== null && <p className="evidence-quiet">Source: {view.source}</p>}
  </section>
);

const AsOf = ({ view }: { readonly view: EvidenceView }): ReactElement => {
  const { locale } = useViewer();
  const age = useAge(view.ageSeconds);
  return (
    <p className="evidence-quiet">
      As of {dayText(view.asOf, locale)}{age !== null && `; checked against Jira ${agoText(age, locale)}`}.
    </p>
  );
};

const Issues = ({ view, ask }: { readonly view: EvidenceView; readonly ask: AskEvidence }): ReactElement => {
  const { locale } = useViewer();
  const { jql } = view;
  return (
    <section>
      <div className="evidence-issues-head">
        <h3>Behind it: {countText(view.total, 'issues', locale)}</h3>
        {view.total > 0 && <DownloadCsv name={`evidence-${view.figure.measure}`} table={() => evidenceTable(ask)} />}
        {jql !== null && view.total > 0 && (
          <PlainButton onClick={() => openInJira(`/issues/?jql=${encodeURIComponent(jql)}`)}>Open in Jira</PlainButton>
        )}
      </div>
      {view.total > 0 && <IssueList key={`${view.figure.measure}/${view.asOf}/${view.total}`} first={view} ask={ask} />}
      {view.total > 0 && jql === null && <p className="evidence-quiet">These issues cannot be told in one query, so there is no link to Jira’s search.</p>}
    </section>
  );
};

/** What stands behind one figure: formula, numbers, issues, what was left out, and of when the data is. */
export const Evidence = ({ ask, name }: { readonly ask: AskEvidence; readonly name: string }): ReactElement => {
  const { value: view, problem, again } = useAnswer(() => ask(0), name);
  if (view === null && problem !== null) return <ProblemPanel problem={problem} retry={again} />;
  if (view === null) {
    return <Loading what="the evidence"><Bar width="50%" height="title" /><Bar width="30%" height="title" /><Bar width="100%" /><RowsSkeleton count={5} /></Loading>;
  }
  return (
    <article className="evidence">
      <Head view={view} />
      <TrendChart view={view} />
      <Formula view={view} />
      <Inputs inputs={view.inputs} currency={view.figure.currency} />
      <LeftOut leftOut={view.leftOut} />
      <Issues view={view} ask={ask} />
      <AsOf view={view} />
    </article>
  );
};
