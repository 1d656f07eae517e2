import { endOf, endOutside, type QuestionEnd } from '../../analyse/questions/question';
import { issuesOfKeys } from '../../jira/mentions';
import type { Program } from '../../model/program';

const inProgram = (program: Program): ((id: number) => QuestionEnd | null) => {
  const outside = new Map(program.outside.filter(({ status }) => status !== null).map((end) => [end.id, end]));
  return (id) => {
    const issue = program.issues[program.byId.get(id) ?? -1];
    if (issue !== undefined) return endOf(issue);
    const end = outside.get(id);
    return end === undefined ? null : endOutside(end);
  };
};

/**
 * The issues of these ids that the viewer may see: members, ends of links, and of the others what Jira shows the user,
 * of which one call asks.
 */
export const endsSeen = async (program: Program, ids: readonly number[]): Promise<ReadonlyMap<number, QuestionEnd>> => {
  const known = inProgram(program);
  const distinct = [...new Set(ids)];
  const asked = await issuesOfKeys(distinct.filter((id) => known(id) === null).map(String));
  const beyond = new Map(asked.map((end) => [end.id, endOutside(end)]));
  return new Map(distinct.flatMap((id): [number, QuestionEnd][] => {
    const end = known(id) ?? beyond.get(id) ?? null;
    return end === null ? [] : [[id, end]];
  }));
};
