import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import type { RaiseStep } from '../../../../src/contract/blockers';
import type { QuestionsView, QuestionView } from '../../../../src/contract/questions';
import { askGlobal } from '../../../bridge';
import { useAct } from '../../../parts/act';
import { PlainButton } from '../../../parts/button';
import { IssueKey } from '../../../parts/issue-key';
import { momentText } from '../../../parts/moment-text';
import { ProblemPanel } from '../../../parts/problem';
import { StateIcon } from '../../../parts/state-mark';
import { useViewer } from '../../../parts/viewer';
import { Answers } from './answers';
import { QuestionIssues } from './question-issues';
import { WithKeys } from './with-keys';
import { kindWords } from './words';

const icons = { done: 'good', failed: 'bad', 'not-tried': 'unknown' } as const;

type Given = { readonly answer: string; readonly linkTypeId: string | null; readonly steps: readonly RaiseStep[] };

const isWhole = ({ steps }: Given): boolean => steps.every(({ state }) => state === 'done');

/** What comes after an answer that leaves something to do. */
const NextStep = ({ given, question }: { readonly given: Given; readonly question: QuestionView }): ReactElement | null => {
  const waiting = question.issues[0]?.key ?? '';
  if (given.answer === 'needed') return <p>What to do: nobody delivers it now. Open <IssueKey issueKey={waiting} /> and choose <strong>Raise a blocker</strong> in Flagship’s panel, so that another team takes it up.</p>;
  if (given.answer === 'no') return <p>What is left: whether <bdi>{waiting}</bdi> still needs the dropped issue is the next question.</p>;
  return null;
};

/** What was written, thing by thing; what failed is tried again as a whole, and nothing is written twice. */
const Outcome = ({ given, question, busy, retry }: { readonly given: Given; readonly question: QuestionView; readonly busy: boolean; readonly retry: () => void }): ReactElement => {
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => room.current?.focus(), [given]);
  return (
    <div ref={room} className="question-outcome" role="status" tabIndex={-1}>
      <p className="question-chosen">{isWhole(given) ? 'Answered' : 'Not all of it was written'}: <bdi>{question.answers.find(({ answer }) => answer === given.answer)?.label}</bdi></p>
      <ul role="list">{given.steps.map(({ state, message }, at) => <li key={at}><StateIcon state={icons[state]} /><span><bdi>{message}</bdi></span></li>)}</ul>
      {isWhole(given) ? <NextStep given={given} question={question} /> : <PlainButton look="primary" disabled={busy} onClick={retry}>{busy ? 'Trying…' : 'Try again'}</PlainButton>}
    </div>
  );
};

const Before = ({ given }: { readonly given: NonNullable<QuestionView['given']> }): ReactElement => {
  const { locale } = useViewer();
  return <p className="question-given"><StateIcon state="good" /><span><strong><bdi>{given.words}</bdi></strong> <span className="quiet">· {given.by === null ? 'by somebody who is not known any more' : <bdi>{given.by}</bdi>}, {momentText(given.at, locale)}</span></span></p>;
};

type CardProps = {
  readonly programId: string;
  readonly question: QuestionView;
  readonly linkTypes: QuestionsView['linkTypes'];
  /** Called once the answer is kept. */
  readonly answered: (question: QuestionView) => void;
  readonly reload: () => void;
};

/** One question: what is asked, about which issues and because of which words, and its answers. */
export const QuestionCard = ({ programId, question, linkTypes, answered, reload }: CardProps): ReactElement => {
  const title = useId();
  const act = useAct();
  const [given, setGiven] = useState<Given | null>(null);
  const [trying, setTrying] = useState<string | null>(null);
  const give = (answer: string, linkTypeId: string | null): void => {
    setTrying(answer);
    act.run(() => askGlobal('answerQuestion', { programId, about: question.about, answer, linkTypeId }), ({ steps }) => {
      const told = { answer, linkTypeId, steps };
      setGiven(told);
      if (isWhole(told)) answered(question);
    });
  };
  return (
    <li className="question-card" aria-labelledby={title}>
      <div className="question-head">
        <h3 id={title}><WithKeys text={question.text} keys={question.issues.map(({ key }) => key)} /></h3>
        <span className="mark">{kindWords[question.about.kind]}</span>
      </div>
      <QuestionIssues question={question} />
      {question.given !== null && <Before given={question.given} />}
      {act.problem !== null && <ProblemPanel problem={act.problem} retry={reload} />}
      {given === null
        ? <Answers question={question} linkTypes={linkTypes} busy={act.busy ? trying : null} give={give} />
        : <Outcome given={given} question={question} busy={act.busy} retry={() => give(given.answer, given.linkTypeId)} />}
    </li>
  );
};
