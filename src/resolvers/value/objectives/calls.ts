import { z } from 'zod';
import type { ObjectiveCalls } from '../../../contract/value/objectives';
import { answer } from '../../answer';
import { at, type Inputs, programId } from '../../schemas';
import { isWhole, keys, name, newOrRow, row, rowId, version, wholeWords } from '../row/inputs';
import { freezeObjectives } from './freeze-objectives';
import { saveObjective } from './save-objective';
import { removeObjective, scoreObjective } from './score-objective';
import { showObjectives } from './show-objectives';

const place = rowId.max(255);

const inputs = {
  objectives: z.strictObject(at),
  saveObjective: z.strictObject({ ...newOrRow, incrementId: place, teamId: place, name, planned: z.number().int().min(1).max(10).nullable(), epics: keys }).refine(isWhole, wholeWords),
  scoreObjective: z.strictObject({ ...row, delivered: z.boolean().nullable(), actual: z.number().int().min(0).max(10).nullable() }),
  removeObjective: z.strictObject(row),
  freezeObjectives: z.strictObject({ programId, incrementId: place, teamId: place, seen: z.array(z.strictObject({ id: rowId, version })).min(1).max(100) }),
} satisfies Inputs<ObjectiveCalls>;

/** Objectives by increment and team. */
export const objectiveCalls = {
  objectives: answer('objectives', 'see', inputs.objectives, showObjectives),
  saveObjective: answer('saveObjective', 'contribute', inputs.saveObjective, saveObjective),
  scoreObjective: answer('scoreObjective', 'contribute', inputs.scoreObjective, scoreObjective),
  removeObjective: answer('removeObjective', 'contribute', inputs.removeObjective, removeObjective),
  freezeObjectives: answer('freezeObjectives', 'manage', inputs.freezeObjectives, freezeObjectives),
};
