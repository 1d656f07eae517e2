import { randomUUID } from 'node:crypto';
import type { ProgramRecord } from '../../store/programs';
import { keepReady, type ReadyView } from '../../store/ready-views';
import { type RightsQuestion, writeQuestion } from '../../store/rights-question';
import type { Named } from '../confirmed';
import { named } from '../confirmed';
import type { Basis } from '../load-program';
import { logUnexpected } from '../log';
import { noSuchProgram } from '../refusal';
import { isAdmin, rolesFor } from '../roles-of';
import type { Viewer } from '../viewer';
import { listsAreHeld } from '../viewer-budget/purse-of';
import { takenAt } from '../load-program';
import { findReady } from './find-ready';
import { type FirstRead, firstRead } from './first-read';
import { endFlight } from './flight';
import { rememberQuestion, rememberSlot } from './known';
import { keepOwn, ownView } from './own-view';
import { slotOf, type Standing } from './slot';

/** A view as it was made for somebody, with what it rests on and which issues it names. */
export type Made<Body> = Named & { readonly body: Body; readonly basis: Basis; readonly pulling: boolean };

export type Wanted<Body> = {
  readonly programId: string;
  /** Names the view, with all that the caller chose for it. */
  readonly kind: string;
  /** Whether the view differs for those who may change the program. */
  readonly managed: boolean;
  /** Null where the viewer is not to know of the program. `held`: as in `Served`. */
  readonly make: (record: ProgramRecord, standing: Standing, held: boolean) => Promise<Made<Body> | null>;
};

export type Served<Body> = {
  readonly body: Body;
  /** When the data were last known to be what Jira says; milliseconds, null where nothing was read. */
  readonly takenAt: number | null;
  /** The version of the data that it was made of. */
  readonly dataVersion: string | null;
  /** Whether the viewer has asked Jira too much for lists: then nothing that the view names was asked about, nor is to be shown. */
  readonly held: boolean;
};

/**
 * A view of a program for this viewer: the ready one where there is one for their rights and it still holds, or while
 * somebody else is making a newer one; while many projects are read, the one this person got a moment ago. Else it is
 * made now, and kept for the next who have the same rights. What they may browse is asked of Jira either way, and all that the view names at this moment. Throws where they may not see it.
 */
export const serveReady = async <Body>(wanted: Wanted<Body>, viewer: Viewer): Promise<Served<Body>> => {
  const first = await firstRead(viewer, wanted.programId, wanted.kind);
  const standing = await standingOf(first, wanted, viewer);
  const held = listsAreHeld(viewer);
  const own = await ownView(first, { ...wanted, held }, standing, viewer);
  if (own !== null) return served(own, first, held);
  const found = await findReady(first, { ...wanted, held }, standing, viewer);
  try {
    return found.view === null ? await makeNow(found.first, wanted, standing, viewer, held) : served(found.view, found.first, held);
  } finally {
    await endFlight(found.flight);
  }
};

const served = <Body>({ body, savedAt, dataVersion, madeAt }: Omit<ReadyView, 'token'>, first: FirstRead, held: boolean): Served<Body> => {
  const told = takenAt(savedAt, first.comparedAt);
  const stale = dataVersion !== first.dataVersion;
  // The body is what `make` of the same kind made, and was kept under that kind.
  return { body: body as Body, dataVersion, held, takenAt: told !== null && stale ? Math.min(told, madeAt) : told };
};

const standingOf = async ({ record }: FirstRead, { managed }: Pick<Wanted<unknown>, 'managed'>, viewer: Viewer): Promise<Standing> => {
  if (record === null) throw noSuchProgram();
  const roles = await rolesFor(record, viewer);
  if (roles.size === 0) throw noSuchProgram();
  // Whoever administers Jira may change settings of every program; what they see of it is what they may browse.
  return { roles, canManage: managed && (roles.has('manager') || await isAdmin(viewer)) };
};

const makeNow = async <Body>(first: FirstRead, { programId, kind, make }: Wanted<Body>, standing: Standing, viewer: Viewer, held: boolean): Promise<Served<Body>> => {
  const { record, dataVersion, comparedAt } = first;
  const before = process.cpuUsage();
  const made = record === null ? null : await make(record, standing, held);
  if (record === null || made === null) throw noSuchProgram();
  const { user, system } = process.cpuUsage(before);
  const { body, basis, pulling } = made;
  const view = { programVersion: record.version, dataVersion, madeAt: Date.now(), took: (user + system) / 1000, savedAt: basis.savedAt, pulling: pulling || basis.late, named: named(made), body };
  const kept: Kept = { programId, kind, standing, viewer, record, basis, view, question: { ...basis.asked, programVersion: record.version, dataVersion } };
  if (basis.shared) await keep(first, kept);
  // One without any issue is soon followed by one with some.
  if (!basis.compiling && made.program.byId.size > 0) keepOwn(viewer, kept, { ...kept, slot: slotFor(kept) });
  return { body, dataVersion, held, takenAt: takenAt(basis.savedAt, comparedAt) };
};

type Kept = {
  readonly programId: string; readonly kind: string; readonly standing: Standing; readonly viewer: Viewer;
  readonly record: ProgramRecord; readonly basis: Basis; readonly view: Omit<ReadyView, 'token'>; readonly question: RightsQuestion;
};

const slotFor = ({ record, kind, standing, basis: { sight, asked }, viewer }: Kept): string => slotOf(record, kind, standing, sight, asked.uniform, viewer);

/** A view that cannot be kept is shown all the same. */
const keep = async ({ question: before }: FirstRead, kept: Kept): Promise<void> => {
  const { programId, kind, viewer, view, question } = kept;
  const slot = slotFor(kept);
  try {
    const isKept = before !== null && before.dataVersion === question.dataVersion && before.programVersion === question.programVersion && before.uniform.join() === question.uniform.join();
    if (!isKept) await writeQuestion(programId, question);
    await keepReady(slot, view);
    rememberQuestion(viewer.cloudId, programId, question);
    rememberSlot(viewer, programId, kind, slot);
  } catch (error) {
    logUnexpected(randomUUID().slice(0, 8), kind, error);
  }
};
