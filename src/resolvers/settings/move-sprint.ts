import type { GlobalCalls } from '../../contract/calls';
import { moveSprint } from '../../model/changes/change-increments';
import type { Issue, Program } from '../../model/program';
import type { ProgramSettings } from '../../model/settings';
import { changeProgram, noted } from '../change-program';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import { openSettings } from './open-settings';

type Call = GlobalCalls['moveSprint'];

const placeWords = ({ increments, sprintIncrements }: ProgramSettings, sprintId: number): string => {
  const id = sprintIncrements[String(sprintId)];
  if (id === 'none') return 'in no increment';
  return increments.find((one) => one.id === id)?.name ?? 'where its dates put it';
};

/** A sprint is there for those who may browse an issue of the program that is in it. */
const issuesIn = ({ issues }: Program, sprintId: number): readonly Issue[] => {
  const found = issues.filter(({ sprints }) => sprints.some(({ id }) => id === sprintId));
  if (found.length === 0) throw new Refusal('not-found', 'This program has no such sprint, or you may not see its issues. Nothing was saved.', { field: 'sprintId' });
  return found;
};

/** Puts a sprint into an increment, into none (`none`), or back to where its dates put it (null). */
export const moveSprintFor = async ({ sprintId, increment, ...seen }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { version } = await changeProgram(seen, viewer, async (program) => {
    const { analysis } = await openSettings(program, viewer, { fresh: true });
    const issues = issuesIn(analysis.program, sprintId);
    const settings = moveSprint(program.settings, sprintId, increment);
    const name = issues[0]?.sprints.find(({ id }) => id === sprintId)?.name ?? String(sprintId);
    const change = { what: `Sprint ${name}`, before: placeWords(program.settings, sprintId), after: placeWords(settings, sprintId) };
    return { program: { ...program, settings }, note: { ...noted('sprint-moved', change), projects: [...new Set(issues.map(({ project }) => project.id))] } };
  });
  return { version };
};
