import type { OutcomeCalls } from '../../../contract/value/outcome-calls';
import { dayOfMinute } from '../../../model/day';
import type { Objective } from '../../../model/value/objective';
import { may } from '../../../model/roles';
import { Refusal } from '../../refusal';
import { rolesFor } from '../../roles-of';
import type { Viewer } from '../../viewer';
import { changeRow, takeRow } from '../row/change-row';
import { programToChange } from '../row/program-to-change';
import { objectiveKind } from './kind';

/** Says what an objective came to, and keeps the day. */
export const scoreObjective = async (input: OutcomeCalls['scoreObjective']['input'], viewer: Viewer): Promise<OutcomeCalls['scoreObjective']['output']> => {
  const { settings } = await programToChange(input.programId, viewer, 'contribute');
  const today = dayOfMinute(Math.floor(Date.now() / 60_000), settings.timeZone);
  const { delivered, actual } = input;
  const { version } = await changeRow<Objective>(objectiveKind, input, viewer, (stored) => {
    const same = stored.delivered === delivered && stored.actual === actual;
    return { ...stored, delivered, actual, scoredOn: same ? stored.scoredOn : delivered === null && actual === null ? null : today };
  });
  return { version };
};

/** Takes an objective away; one that was committed to, managers alone, since what was missed would be gone with it. */
export const removeObjective = async (input: OutcomeCalls['removeObjective']['input'], viewer: Viewer): Promise<OutcomeCalls['removeObjective']['output']> => {
  const record = await programToChange(input.programId, viewer, 'contribute');
  const manages = may(await rolesFor(record, viewer, { fresh: true }), 'manage');
  await takeRow<Objective>(objectiveKind, input, viewer, ({ frozenOn }) => {
    if (frozenOn !== null && !manages) throw new Refusal('not-allowed', 'This objective was frozen at planning: only managers of this program may take it away. Nothing was changed.');
  });
  return {};
};
