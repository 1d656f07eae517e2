import type { GlobalCalls } from '../../contract/calls';
import { stateWords } from '../../analyse/program-state';
import { dayOfMinute } from '../../model/day';
import { overrideState } from '../../model/changes/override-state';
import type { StateOverride } from '../../model/settings';
import { dateWords } from '../../view/words';
import { changeProgram, noted } from '../change-program';
import type { Viewer } from '../viewer';

type Call = GlobalCalls['overrideState'];

const words = (set: StateOverride | null): string =>
  (set === null ? 'by the rule' : `${stateWords[set.state]} until ${dateWords(set.until, 'en-GB')}: ${set.reason}`);

/** Sets the program's state against the rule, or lets the rule count again. The day is that of the program. */
export const setState = async ({ override, ...seen }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { version } = await changeProgram(seen, viewer, (program) => {
    const today = dayOfMinute(Math.floor(Date.now() / 60_000), program.settings.timeZone);
    const settings = overrideState(program.settings, override, viewer.accountId, today);
    const change = { what: 'State', before: words(program.settings.stateOverride), after: words(settings.stateOverride) };
    return { program: { ...program, settings }, note: noted('state-overridden', change) };
  });
  return { version };
};
