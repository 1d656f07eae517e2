import { useId, useState, type ReactElement } from 'react';
import type { QuestionsView, QuestionView } from '../../../../src/contract/questions';
import { PlainButton } from '../../../parts/button';
import { doesWords } from './words';

type LinkTypes = QuestionsView['linkTypes'];

type AnswersProps = {
  readonly question: QuestionView;
  readonly linkTypes: LinkTypes;
  readonly busy: string | null;
  readonly give: (answer: string, linkTypeId: string | null) => void;
};

/** Why none of the answers can be given, where that is the same for all of them. */
const whyNone = ({ answers }: QuestionView): string | null => {
  const [first] = answers;
  if (first === undefined || first.may.ok) return null;
  return answers.every(({ may }) => !may.ok && may.why === first.may.why) ? first.may.why : null;
};

const TypeChoice = ({ linkTypes, chosen, choose }: { readonly linkTypes: LinkTypes; readonly chosen: string; readonly choose: (id: string) => void }): ReactElement | null => (
  linkTypes.length < 2 ? null : (
    <label className="question-type">Kind of link{' '}
      <select value={chosen} onChange={(event) => choose(event.target.value)}>
        {linkTypes.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </label>
  )
);

/** What can be answered: each button stands beside what it writes, in plain words. */
export const Answers = ({ question, linkTypes, busy, give }: AnswersProps): ReactElement => {
  const name = useId();
  const [typeId, setTypeId] = useState(linkTypes[0]?.id ?? '');
  const isMention = question.about.kind === 'mention' && question.given === null;
  const type = linkTypes.find(({ id }) => id === typeId) ?? null;
  const none = whyNone(question);
  return (
    <div className="question-answers">
      {isMention && none === null && <TypeChoice linkTypes={linkTypes} chosen={typeId} choose={setTypeId} />}
      <ul role="list">
        {question.answers.map(({ answer, label, may }) => (
          <li key={answer}>
            <PlainButton disabled={!may.ok || busy !== null} aria-describedby={`${name}-${answer}`} onClick={() => give(answer, isMention ? type?.id ?? null : null)}>
              <bdi>{busy === answer ? 'Answering…' : label}</bdi>
            </PlainButton>
            <span id={`${name}-${answer}`} className="small quiet">{none === null ? (may.ok ? doesWords(question, answer, type) : may.why) : ''}</span>
          </li>
        ))}
      </ul>
      {none !== null && <p className="small question-why">{none}</p>}
    </div>
  );
};
