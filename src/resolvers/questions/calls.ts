import { answer } from '../answer';
import { answerQuestion } from './answer-question';
import { answerQuestionInput, questionsInput, readMentionsInput } from './inputs';
import { readMentions } from './read-mentions';
import { showQuestions } from './show-questions';

/** Questions that the data asks, and what is answered to them. */
export const questionCalls = {
  questions: answer('questions', 'see', questionsInput, showQuestions),
  readMentions: answer('readMentions', 'see', readMentionsInput, readMentions),
  answerQuestion: answer('answerQuestion', 'contribute', answerQuestionInput, answerQuestion),
};
