import { issueAt } from '../../model/past-issues';
import type { Dependency } from '../../model/program';
import type { Analysis } from '../analysis';
import type { DroppedBlocker, Succession } from '../dependencies/succession';
import { droppedId, endOf, type Question, successionId } from './question';

/** Whether a question of this id was answered, and how; null where it was not. */
export type AnswerTo = (id: string) => string | null;

const crosses = (one: { readonly team: { readonly id: string } }, other: { readonly team: { readonly id: string } }): boolean => one.team.id !== other.team.id;

const successionQuestion = ({ program }: Analysis, { dependency, blocker, original }: Succession): Question | null => {
  const blocked = issueAt(program, dependency.blocked);
  if (blocked === undefined) return null;
  return {
    id: successionId(blocked.id, blocker, original.id), kind: 'succession', blocked, blocker: endOf(blocker), instead: original,
    crossTeam: crosses(blocked, original), linkTypeId: dependency.typeIds[0] ?? null, said: null,
  };
};

/** Successions that no link of today says already. */
const successionQuestions = (analysis: Analysis): readonly Question[] => {
  const { program: { dependencies }, successions } = analysis;
  if (successions.length === 0) return [];
  const blocked = new Set(successions.map(({ dependency }) => dependency.blocked));
  const linked = new Set(dependencies.filter((one) => blocked.has(one.blocked)).map((one) => `${one.blocker}>${one.blocked}`));
  return successions
    .filter(({ dependency }) => !linked.has(`${dependency.blocker}>${dependency.blocked}`))
    .flatMap((one) => successionQuestion(analysis, one) ?? []);
};

/** How many originals each dependency was handed on to, and of how many it was said that they do not take its place. */
const handedOn = (analysis: Analysis, asked: readonly Question[], answerTo: AnswerTo): ((dropped: DroppedBlocker) => boolean) => {
  const originals = new Map<Dependency, number>();
  for (const { from } of analysis.successions) originals.set(from, (originals.get(from) ?? 0) + 1);
  const refused = new Map<string, number>();
  for (const { id, blocked, blocker } of asked) {
    const pair = `${blocked.id}-${blocker.id}`;
    if (answerTo(id) === 'no') refused.set(pair, (refused.get(pair) ?? 0) + 1);
  }
  return ({ dependency, blocked, blocker }) => (originals.get(dependency) ?? 0) > (refused.get(`${blocked.id}-${blocker.id}`) ?? 0);
};

/**
 * What is to be asked about blockers that were dropped: of a duplicate whose original is open, whether that takes its
 * place; of all others, and of a duplicate once every such question was answered with no, whether it is still needed.
 * Where the original is linked already there is nothing to ask.
 */
export const lostBlockerQuestions = (analysis: Analysis, answerTo: AnswerTo): readonly Question[] => {
  const asked = successionQuestions(analysis);
  const isHandedOn = handedOn(analysis, asked, answerTo);
  const dropped = analysis.droppedBlockers.filter((one) => !isHandedOn(one)).map(({ dependency, blocker, blocked }): Question => ({
    id: droppedId(blocked.id, blocker), kind: 'dropped', blocked, blocker: endOf(blocker), instead: null,
    crossTeam: crosses(blocked, blocker), linkTypeId: dependency.typeIds[0] ?? null, said: null,
  }));
  return [...asked, ...dropped];
};
