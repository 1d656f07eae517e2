import type { ReactElement } from 'react';
import type { OpenQuestion } from '../../src/contract/value/survey';
import { WordLink } from './word-link';

/** One quiet line for who has not answered an open survey yet; nothing for everybody else. */
export const AskedOfYou = ({ question, answer }: { readonly question: OpenQuestion | null; readonly answer: () => void }): ReactElement | null => (question === null ? null : (
  <p className="asked-of-you" role="note">A question for you: <bdi>{question.question}</bdi> <WordLink act={answer}>Answer, 1 minute</WordLink></p>
));
