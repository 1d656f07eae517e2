import './questions.css';
import { useState, type ReactElement } from 'react';
import type { QuestionsShown, QuestionsView, QuestionView } from '../../../../src/contract/questions';
import { askGlobal } from '../../../bridge';
import { useAnswer } from '../../../parts/answer';
import { PlainButton } from '../../../parts/button';
import { DownloadCsv } from '../../../parts/download-csv';
import { numberText } from '../../../parts/number-text';
import { ProblemPanel } from '../../../parts/problem';
import { Loading, RowsSkeleton } from '../../../parts/skeleton';
import { useViewer } from '../../../parts/viewer';
import type { PartProps } from '../part-props';
import { dependenciesRoute } from '../place';
import { questionTable } from './question-csv';
import { QuestionCard } from './question-card';
import { ReadCard } from './read-card';
import { useReading, type Reader } from './use-reading';
import { lists, queryOf, shownIn, stateSentence } from './words';

type Choosing = { readonly view: QuestionsView; readonly show: QuestionsShown; readonly choose: (show: QuestionsShown) => void };

const ListChoice = ({ view, show, choose }: Choosing): ReactElement => {
  const { locale } = useViewer();
  return (
    <div className="question-lists" role="group" aria-label="Which questions">
      {lists(view).map((list) => (
        <button key={list.show} type="button" className="question-list" aria-pressed={list.show === show} onClick={() => choose(list.show)}>
          {list.label} <span className="question-count">{numberText(list.count, locale)}</span>
        </button>
      ))}
    </div>
  );
};

type CardsProps = {
  readonly programId: string;
  readonly questions: readonly QuestionView[];
  readonly view: QuestionsView;
  readonly answered: (question: QuestionView) => void;
  readonly reload: () => void;
};

const Cards = ({ questions, view, ...rest }: CardsProps): ReactElement => (
  <ul role="list" className="question-cards">
    {questions.map((question) => <QuestionCard key={question.id} question={question} linkTypes={view.linkTypes} {...rest} />)}
  </ul>
);

const Pages = ({ view, turn }: { readonly view: QuestionsView; readonly turn: (from: number) => void }): ReactElement | null => {
  const { locale } = useViewer();
  const { questions, from, total } = view;
  const end = from + questions.length;
  if (from === 0 && end >= total) return null;
  return (
    <p className="question-pages">
      <PlainButton disabled={from === 0} onClick={() => turn(Math.max(0, from - 50))}>Back</PlainButton>
      <span className="small quiet">{numberText(from + 1, locale)} to {numberText(end, locale)} of {numberText(total, locale)}</span>
      <PlainButton disabled={end >= total} onClick={() => turn(end)}>Next</PlainButton>
    </p>
  );
};

const emptyWords: Readonly<Record<QuestionsShown, string>> = {
  open: 'When a blocker is dropped, or a summary names work of another team, the question comes here.',
  mention: 'No summary names open work of another team without a link.',
  dropped: 'No open issue waits for one that was dropped.',
  succession: 'No open issue waits for a duplicate whose original could take its place.',
  answered: 'No question was answered yet. Answers are kept here with who gave them and when, and can be asked again.',
};

type BodyProps = Omit<CardsProps, 'questions'> & { readonly show: QuestionsShown; readonly turn: (from: number) => void; readonly reader: Reader };

const Body = ({ show, turn, reader, ...cards }: BodyProps): ReactElement => {
  const { view } = cards;
  const listed = new Set(view.questions.map(({ id }) => id));
  const found = show === 'open' || show === 'mention' ? reader.found.filter(({ id }) => !listed.has(id)) : [];
  return (
    <>
      {(show === 'open' || show === 'mention') && <ReadCard reader={reader} readable={view.readable} />}
      {found.length > 0 && <><h3>Found in descriptions and comments</h3><Cards {...cards} questions={found} /></>}
      {found.length > 0 && view.questions.length > 0 && <h3>Known without reading them</h3>}
      {view.questions.length === 0 ? <p className="quiet">{emptyWords[show]}</p> : <Cards {...cards} questions={view.questions} />}
      <Pages view={view} turn={turn} />
    </>
  );
};

/** What the data asks: about blockers that were dropped, and about work of other teams that a text names without a link. */
export const QuestionsPage = ({ programId, place, query, asOf, go }: PartProps): ReactElement => {
  const { locale } = useViewer();
  const show = shownIn(query);
  const [from, setFrom] = useState(0);
  const [done, setDone] = useState(0);
  const reader = useReading(programId);
  const { value: view, problem, again } = useAnswer(() => askGlobal('questions', { programId, show, from }), JSON.stringify([programId, show, from]));
  const choose = (next: QuestionsShown): void => { setFrom(0); setDone(0); go(dependenciesRoute(programId, place, queryOf(next))); };
  const turn = (next: number): void => { setFrom(next); setDone(0); };
  const reload = (): void => { setDone(0); again(); };
  if (view === null) return problem === null ? <Loading what="the questions"><RowsSkeleton count={5} /></Loading> : <ProblemPanel problem={problem} retry={again} />;
  return (
    <div className="questions">
      <p className="questions-state">{stateSentence(view, locale)}{view.partial !== null && <span className="questions-partial"> Partial: {view.partial}.</span>}</p>
      {asOf !== null && <p className="small quiet">Questions are of today, whatever day the other pages show.</p>}
      <div className="questions-bar">
        <ListChoice view={view} show={show} choose={choose} />
        {view.total > 0 && <DownloadCsv name="questions" table={() => questionTable(programId, show)} />}
        {done > 0 && <PlainButton onClick={reload}>Show what is left</PlainButton>}
      </div>
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      <Body programId={programId} view={view} show={show} turn={turn} reader={reader} answered={() => setDone(done + 1)} reload={reload} />
    </div>
  );
};
