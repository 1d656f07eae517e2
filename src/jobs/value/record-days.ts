import { analyse } from '../../analyse/analysis';
import { dayRecordOf } from '../../analyse/value/day-record';
import { siteId, timeLeft } from '../../jira/site';
import { buildProgram } from '../../model/build-program';
import { dayOfMinute } from '../../model/day';
import { programAt } from '../../model/program-at';
import type { ProgramSource } from '../../model/source';
import { listPrograms, type ProgramRecord } from '../../store/programs';
import { isRestoring } from '../../store/restore/mark';
import { lastRecordedDay, recordDay } from '../../store/value/day-records';
import { loggedWork } from '../../store/value/logged-work';
import { readValue } from '../../store/value/read-value';
import { accounted } from '../accounted';
import { loadMembers, type LoadedMembers } from '../load-members';
import { logTrouble } from '../log';
import { siteCatalog } from '../site-catalog';
import { forgetFailed, rememberFailure } from '../watched';

const STOP_BEFORE_MS = 30_000;

/** The program as the app sees it: records are added up for a viewer from the packages that they may see. */
const asApp = async (program: ProgramRecord): Promise<ProgramSource | null> => {
  const value = await readValue(program.id);
  if (value.baselines.length === 0) return null;
  const [{ projects, issues, compiling }, { linkTypes, statuses }] = await Promise.all([loadMembers(program, siteId()), siteCatalog()]);
  // Half of a program would be recorded for good.
  if (compiling || projects.length < program.projectIds.length) return null;
  const worklogs = value.settings.source === 'worklogs' ? await worklogsOf(program, projects, issues) : null;
  // Without its cost the day would stay without it: it is read within the next hours.
  if (value.settings.source === 'worklogs' && worklogs === null) return null;
  return {
    name: program.name, settings: program.settings, linkTypes, issues, visibleOutside: new Set(), unresolvable: new Set(), promises: [],
    value: { ...value, worklogs, shown: true },
    projects: projects.map(({ project: { mapping: _, ...project } }) => project),
    statuses: statuses.map(({ projectStyle: _, ...status }) => status),
  };
};

/** What was logged on its issues; null as long as Jira has not told all of it. */
const worklogsOf = ({ settings: { timeZone } }: ProgramRecord, projects: LoadedMembers['projects'], issues: LoadedMembers['issues']): ReturnType<typeof loggedWork> =>
  loggedWork({ projectIds: projects.map(({ project: { id } }) => id), issueIds: new Set(issues.map(({ id }) => id)), timeZone });

const recordOne = async (program: ProgramRecord, now: number): Promise<void> => {
  const today = dayOfMinute(Math.floor(now / 60_000), program.settings.timeZone);
  const ended = today - 1;
  const last = await lastRecordedDay(program.id);
  if (last !== null && last >= ended) return;
  const source = await asApp(program);
  if (source === null) return;
  const record = dayRecordOf(analyse(programAt(buildProgram(source, today), ended)), now);
  if (record !== null) await recordDay(program.id, record);
};

/**
 * Every hour, each program's day that ended last is recorded as it was reported, if it was not yet. A day on which this
 * did not run stays without a record: what would be told of it afterwards is not what was reported.
 */
export const onRecordDays = (): Promise<void> => accounted('sweep', recordDays);

const recordDays = async (): Promise<void> => {
  const now = Date.now();
  if (await isRestoring(siteId(), now)) return;
  for (const program of await listPrograms()) {
    if (program.archivedAt !== null) continue;
    if (timeLeft() < STOP_BEFORE_MS) return;
    try {
      await recordOne(program, now);
      await forgetFailed(`record:${program.id}`);
    } catch (error) {
      logTrouble('The day of a program could not be recorded and is left to the next hour.', error);
      await rememberFailure(`record:${program.id}`, null, error);
    }
  }
};
