import { Fragment, type ReactElement } from 'react';
import type { SurveyView } from '../../../../src/contract/value/survey';
import { PlainButton } from '../../../parts/button';
import { dayText } from '../../../parts/date-text';
import { FigureValue } from '../../../parts/figure';
import { numberText, percentText } from '../../../parts/number-text';
import { useViewer } from '../../../parts/viewer';
import { answersOf, toneOf } from './scale';
import type { Opened } from './survey-dialogs';

const Histogram = ({ survey: { kind, counts } }: { readonly survey: SurveyView }): ReactElement | null => {
  if (counts === null) return null;
  const most = Math.max(1, ...counts);
  return (
    <div className="histogram" role="img" aria-label={answersOf(kind).map((answer) => `${answer}: ${counts[answer] ?? 0}`).join(', ')}>
      {answersOf(kind).map((answer) => (
        <Fragment key={answer}>
          <span>{answer}</span><span className={`bar bar-${toneOf(kind, answer)}`} style={{ inlineSize: `${100 * (counts[answer] ?? 0) / most}%` }} /><span>{counts[answer] ?? 0}</span>
        </Fragment>
      ))}
    </div>
  );
};

const Facts = ({ survey, least }: { readonly survey: SurveyView; readonly least: number }): ReactElement => {
  const { locale } = useViewer();
  const { kind, opensOn, closesOn, open, answers, invited, responseRate, score } = survey;
  const rounded = (value: number): string => (kind === 'nps' ? numberText(value, locale, { signDisplay: 'exceptZero' }) : percentText(value, locale, 0));
  return (
    <div className="outcome-facts">
      <span>{dayText(opensOn, locale)}{closesOn === null ? '' : ` to ${dayText(closesOn, locale)}`}, {open ? 'open' : 'closed'}</span>
      <span>{answers === null ? `Answers are shown once ${least} have come` : `${answers} answers${invited === null ? '' : ` of ${invited} asked`}`}</span>
      {responseRate !== null && <span>Response rate <FigureValue figure={{ measure: 'response-rate', unit: 'percent', value: responseRate, reason: null }} /></span>}
      {score !== null && (
        <span>{kind === 'nps' ? 'NPS' : 'Satisfied'} <FigureValue figure={{ measure: kind, unit: kind === 'nps' ? 'score' : 'percent', value: score.value, reason: null }} />, 95% between {rounded(score.low)} and {rounded(score.high)}</span>
      )}
    </div>
  );
};

type CardProps = { readonly survey: SurveyView; readonly least: number; readonly edits: boolean; readonly open: (opened: Opened) => void };

/** One survey: what was asked, and what was published of the answers. */
export const SurveyCard = ({ survey, least, edits, open }: CardProps): ReactElement => (
  <section className="card" aria-label={survey.question}>
    <div className="outcome-head">
      <h2 dir="auto">{survey.question}</h2>
      {edits && (
        <div className="outcome-actions">
          <PlainButton look="link" onClick={() => open({ kind: 'import', survey })}>Bring in answers<span className="only-heard"> to {survey.question}</span></PlainButton>
          {survey.open && <PlainButton look="link" onClick={() => open({ kind: 'close', survey })}>Close it<span className="only-heard">: {survey.question}</span></PlainButton>}
        </div>
      )}
    </div>
    <Facts survey={survey} least={least} />
    {survey.mine === 'answered' && <p className="small quiet">You have answered. Nothing that is kept tells what.</p>}
    <Histogram survey={survey} />
    {survey.comments.length > 0 && (
      <details>
        <summary>{survey.comments.length === 1 ? '1 comment' : `${survey.comments.length} comments`}</summary>
        <div className="survey-comments">{survey.comments.map((words, at) => <blockquote key={at} dir="auto">{words}</blockquote>)}</div>
      </details>
    )}
  </section>
);
