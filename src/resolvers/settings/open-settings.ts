import { analyse, type Analysis } from '../../analyse/analysis';
import { buildProgram } from '../../model/build-program';
import { dayOfMinute } from '../../model/day';
import type { ProgramSettings } from '../../model/settings';
import type { ProgramRecord } from '../../store/programs';
import { type LoadedSource, loadProgramSource } from '../load-program';
import type { Viewer } from '../viewer';

/** A program's settings over the issues that this viewer may browse, none of them where they may browse nothing. */
export type OpenedSettings = { readonly analysis: Analysis; readonly loaded: LoadedSource };

type How = { readonly fresh?: boolean; readonly hidden?: ReadonlySet<number>; /** Whether they may see its money. */ readonly money?: boolean };

/** Whether they may look at the settings at all is asked before (`programFor`): an administrator of Jira needs no role. */
export const openSettings = async (record: ProgramRecord, viewer: Viewer, { fresh = false, hidden, money = false }: How = {}): Promise<OpenedSettings> => {
  const loaded = await loadProgramSource(record, { site: viewer.cloudId, accountId: viewer.accountId }, { fresh, money, ...(hidden === undefined ? {} : { hidden }) });
  return { loaded, analysis: analysisOf(loaded, record.settings) };
};

/** The same issues under other settings, as of today in their time zone. */
export const analysisOf = ({ source }: LoadedSource, settings: ProgramSettings): Analysis => {
  const today = dayOfMinute(Math.floor(Date.now() / 60_000), settings.timeZone);
  return analyse(buildProgram({ ...source, settings }, today));
};
