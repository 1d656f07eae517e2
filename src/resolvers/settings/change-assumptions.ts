import type { GlobalCalls } from '../../contract/calls';
import { changedSettings } from '../../analyse/changed-settings';
import { settingsNote } from '../../view/settings/change-note';
import { changeProgram } from '../change-program';
import type { Viewer } from '../viewer';
import { openSettings } from './open-settings';

type Call = GlobalCalls['changeAssumptions'];

/** Saves changed assumptions: all of them, or where one cannot be used none. */
export const changeAssumptions = async ({ changes, ...seen }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { version } = await changeProgram(seen, viewer, async (program) => {
    const settings = changedSettings(program.settings, changes);
    const { analysis } = await openSettings(program, viewer);
    return { program: { ...program, settings }, note: settingsNote(analysis, settings, changes.map(({ key }) => key)) };
  });
  return { version };
};
