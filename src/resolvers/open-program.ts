import type { ProgramAt } from '../contract/call';
import { type Analysis, analyse } from '../analyse/analysis';
import { counted } from '../analyse/words';
import { exactMembershipClause } from '../jira/membership-clause';
import { buildProgram } from '../model/build-program';
import { dayOfMinute, isoDay, parseIsoDay } from '../model/day';
import type { Program } from '../model/program';
import { programAt } from '../model/program-at';
import { may, type Role } from '../model/roles';
import type { Day } from '../model/time';
import { getProgram, type ProgramRecord } from '../store/programs';
import type { Around } from '../view/overview';
import { type Basis, type LoadedSource, loadProgramSource } from './load-program';
import { noSuchProgram, Refusal } from './refusal';
import { rolesFor } from './roles-of';
import type { Viewer } from './viewer';

/** A program as this viewer may see it, analysed as of the day asked for, with what stands around it on a page. */
export type OpenedProgram = {
  readonly today: Analysis;
  readonly around: Around;
  readonly texts: LoadedSource['texts'];
  readonly mappings: LoadedSource['mappings'];
  readonly basis: Basis;
  readonly roles: ReadonlySet<Role>;
  /** When the data were last known to be what Jira says; milliseconds. */
  readonly takenAt: number | null;
};

export type How = {
  /** Ask Jira anew what the viewer may see: for lists, evidence, exports and writes. */
  readonly fresh?: boolean;
  /** ISO date; today where it is absent. */
  readonly asOf?: string;
  /** Issues known to be out of the viewer's sight by now; see `confirmed`. */
  readonly hidden?: ReadonlySet<number>;
};

const dayAsked = (asOf: string | undefined, today: Day): Day => {
  if (asOf === undefined) return today;
  const day = parseIsoDay(asOf);
  if (day === null) throw new Refusal('bad-input', `${asOf} is not a day of the calendar.`, { field: 'asOf' });
  if (day > today) throw new Refusal('bad-input', `${asOf} has not come yet. Choose today, ${isoDay(today)}, or an earlier day.`, { field: 'asOf' });
  return day;
};

const programOf = (loaded: LoadedSource, record: ProgramRecord, asOf: string | undefined): Program => {
  const today = dayOfMinute(Math.floor(Date.now() / 60_000), record.settings.timeZone);
  const day = dayAsked(asOf, today);
  const program = buildProgram(loaded.source, today);
  return day === today ? program : programAt(program, day);
};

const LONGEST_WORDS = 200;

/** What is loaded for somebody, with what they are in the program. */
export type LoadedFor = LoadedSource & { readonly roles: ReadonlySet<Role> };

/** Jira's words about a rule may name what only those who keep the rules are to know of. */
const notesOf = ({ refusals, unread, roles }: LoadedFor): readonly string[] => [
  ...(refusals.length === 0 ? [] : [roles.has('manager') ? `a rule of this program no longer works: ${refusals.join(' ').slice(0, LONGEST_WORDS)}` : 'a rule no longer works']),
  ...(unread === 0 ? [] : [`${counted(unread, 'issue')} could not be read`]),
];

const aroundOf = (loaded: LoadedFor, record: ProgramRecord, viewer: Viewer, program: Program): Around => {
  const { takenAt, projectsVisible, projectsTotal } = loaded.fresh;
  return {
    programId: record.id,
    version: record.version,
    visibility: record.visibility,
    archived: record.archivedAt !== null,
    canManage: loaded.roles.has('manager'),
    fresh: {
      ageSeconds: takenAt === null ? null : Math.max(0, Math.round((Date.now() - takenAt) / 1000)),
      asOf: isoDay(program.asOf),
      issues: program.byId.size,
      projectsVisible,
      projectsTotal: record.settings.showHiddenProjectCount ? projectsTotal : null,
    },
    pull: loaded.pull,
    notes: notesOf(loaded),
    locale: viewer.locale,
    membership: exactMembershipClause(loaded.rulesSeen),
  };
};

/**
 * What the viewer may see of a program, before anything is computed of it. Null where they have no role in it, or see
 * nothing that is in it: then even its name stays unsaid, unless they manage it. `lately`: as it was some seconds ago will do.
 */
export const loadFor = async (
  record: ProgramRecord, viewer: Viewer, fresh = false, hidden?: ReadonlySet<number>, lately = false,
): Promise<LoadedFor | null> => {
  const roles = await rolesFor(record, viewer, { fresh });
  if (roles.size === 0) return null;
  const loaded = await loadProgramSource(record, { site: viewer.cloudId, accountId: viewer.accountId }, {
    fresh, lately, money: may(roles, 'see-money'), ...(hidden === undefined ? {} : { hidden }),
  });
  return loaded.source.issues.length > 0 || roles.has('manager') ? { ...loaded, roles } : null;
};

/**
 * Null where `loadFor` says so. What is made `fresh` is kept for nobody, and may be of the data of some seconds ago: while
 * many projects are read, each look would otherwise read the pointers of all of them.
 */
export const openProgramRecord = async (record: ProgramRecord, viewer: Viewer, { fresh = false, asOf, hidden }: How = {}): Promise<OpenedProgram | null> => {
  const loaded = await loadFor(record, viewer, fresh, hidden, fresh);
  if (loaded === null) return null;
  const program = programOf(loaded, record, asOf);
  const { texts, mappings, basis, roles, fresh: { takenAt } } = loaded;
  return { today: analyse(program), around: aroundOf(loaded, record, viewer, program), texts, mappings, basis, roles, takenAt };
};

/** Throws where there is no such program for this viewer. */
export const openProgram = async ({ programId, asOf }: ProgramAt, viewer: Viewer, how: Omit<How, 'asOf'> = {}): Promise<OpenedProgram> => {
  const record = await getProgram(programId);
  const opened = record === null ? null : await openProgramRecord(record, viewer, asOf === undefined ? how : { ...how, asOf });
  if (opened === null) throw noSuchProgram();
  return opened;
};
