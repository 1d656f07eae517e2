import { randomUUID } from 'node:crypto';
import type { OutcomeCalls } from '../../../contract/value/outcome-calls';
import type { Program } from '../../../model/program';
import type { Objective } from '../../../model/value/objective';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { addRow, changeRow } from '../row/change-row';
import { namedWork, relinked } from '../row/named-work';
import { programToChange } from '../row/program-to-change';
import { objectiveKind } from './kind';

type Call = OutcomeCalls['saveObjective'];

const refuse = (message: string, field: string): Refusal => new Refusal('bad-input', `${message} Nothing was saved.`, { field });

/** A team that it is moved to must be one whose work is seen; one that it has already may stay. */
const checkPlace = ({ settings, issues }: Program, { incrementId, teamId }: Call['input'], before: Objective | null): void => {
  if (before?.incrementId !== incrementId && !settings.increments.some(({ id }) => id === incrementId)) throw refuse('There is no such increment any more. Increments are kept under Settings, Increments.', 'incrementId');
  if (before?.teamId !== teamId && !issues.some(({ team }) => team.id === teamId)) throw refuse('There is no such team with work in this program that you may browse.', 'teamId');
};

/** What was frozen at planning stays as it was committed to. */
const checkFrozen = (before: Objective, { name, planned, incrementId, teamId }: Call['input']): void => {
  if (before.frozenOn === null) return;
  const same = before.name === name && before.planned === planned && before.incrementId === incrementId && before.teamId === teamId;
  if (!same) throw refuse('This objective was frozen at planning: its name, team, increment and planned value stay. It can still be scored and linked.', 'name');
};

/** Enters an objective, or changes one that is not frozen; later ones are not committed until somebody freezes them. */
export const saveObjective = async (input: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { programId, id, version, incrementId, teamId, name, planned } = input;
  await programToChange(programId, viewer, 'contribute');
  const { program, issues } = await namedWork(programId, viewer, input.epics);
  if (id === null) {
    checkPlace(program, input, null);
    const row: Objective = {
      id: randomUUID(), version: 0, programId, incrementId, teamId, name, addedOn: program.asOf, planned, actual: null, committed: false, frozenOn: null,
      delivered: null, scoredOn: null, epics: issues,
    };
    return addRow(objectiveKind, programId, row, viewer).then((saved) => ({ id: saved.id, version: saved.version }));
  }
  const saved = await changeRow(objectiveKind, { programId, id, version }, viewer, (stored) => {
    checkPlace(program, input, stored);
    if (stored.version === version) checkFrozen(stored, input);
    return { ...stored, incrementId, teamId, name, planned, epics: relinked(stored.epics, issues, (issue) => program.byId.has(issue)) };
  });
  return { id: saved.id, version: saved.version };
};
