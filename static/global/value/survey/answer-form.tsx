import { useState, type ReactElement } from 'react';
import type { SurveyView } from '../../../../src/contract/value/survey';
import { askGlobal } from '../../../bridge';
import { useAct } from '../../../parts/act';
import { PlainButton } from '../../../parts/button';
import { dayText } from '../../../parts/date-text';
import { ProblemPanel } from '../../../parts/problem';
import { useViewer } from '../../../parts/viewer';
import { LongField } from '../outcome/fields';
import { answersOf, endsOf } from './scale';

type AnswerProps = { readonly programId: string; readonly survey: SurveyView; readonly least: number; readonly answered: () => void };

/** The question, for whoever has not answered it yet. */
export const AnswerForm = ({ programId, survey, least, answered }: AnswerProps): ReactElement => {
  const { locale } = useViewer();
  const { busy, problem, run } = useAct();
  const [chosen, setChosen] = useState<number | null>(null);
  const [comment, setComment] = useState('');
  const [low, high] = endsOf(survey.kind);
  const send = (): void => { if (chosen !== null) run(() => askGlobal('answerSurvey', { programId, id: survey.id, answer: chosen, comment: comment.trim() }), answered); };
  return (
    <section className="card" aria-label="Your answer">
      <h2 dir="auto">{survey.question}</h2>
      <fieldset className="scale">
        <legend className="small quiet">{low} to {high}{survey.closesOn !== null && `; until ${dayText(survey.closesOn, locale)}`}</legend>
        {answersOf(survey.kind).map((answer) => <label key={answer}><input type="radio" name={survey.id} checked={chosen === answer} onChange={() => setChosen(answer)} /><span>{answer}</span></label>)}
      </fieldset>
      <LongField label="Why (if you like)" value={comment} change={setComment} hint="Managers of the program read comments, without names and in no order. Write nothing that tells who you are, unless you want to." />
      <p className="small quiet">You answer once, and cannot change it. Nothing that is kept tells who answered what; answers are shown in portions of at least {least}.</p>
      {problem !== null && <ProblemPanel problem={problem} />}
      <div className="outcome-actions"><PlainButton look="primary" disabled={chosen === null || busy} onClick={send}>{busy ? 'Sending…' : 'Send'}</PlainButton></div>
    </section>
  );
};
