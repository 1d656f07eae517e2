import type { AdminCalls } from '../../contract/calls';
import { timeLeft } from '../../jira/site';
import { listPrograms, type ProgramRecord, saveProgram } from '../../store/programs';
import { forgetInMeetings } from '../../store/meetings';
import { forgetInPromises } from '../../store/promises';
import { forgetInAnswers } from '../../store/questions';
import { forgetInValue } from '../../store/value/forget-person';
import { eraseFrom, findNaming } from '../../store/trail/erase-person';
import { counted, fewNames } from '../../analyse/words';
import type { TrailNote } from '../../model/trail-note';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';

type Call = AdminCalls['erasePerson'];

const KEPT_FREE_MS = 8_000;

/** A program without anybody who answers for it would be nobody's to publish, share or delete. */
const refuseOwner = async (accountId: string): Promise<void> => {
  const owned = (await listPrograms()).filter(({ ownerId }) => ownerId === accountId).map(({ name }) => name);
  if (owned.length === 0) return;
  throw new Refusal('bad-input', `This person owns ${fewNames(owned)}. Give ${owned.length === 1 ? 'it' : 'them'} another owner first, under Programs. Nothing was erased.`, { field: 'accountId' });
};

const named = ({ grants, settings }: ProgramRecord, accountId: string): boolean =>
  settings.stateOverride?.by === accountId || grants.some(({ holder }) => holder.kind === 'user' && holder.accountId === accountId);

const withoutPerson = (program: ProgramRecord, accountId: string): ProgramRecord => {
  const { stateOverride } = program.settings;
  return {
    ...program,
    grants: program.grants.filter(({ holder }) => holder.kind !== 'user' || holder.accountId !== accountId),
    settings: stateOverride?.by === accountId ? { ...program.settings, stateOverride: { ...stateOverride, by: null } } : program.settings,
  };
};

/** Takes the person's roles in a program away, and their name from a state they set; whoever else saves it at the same time. */
const forgetIn = async (program: ProgramRecord, accountId: string, viewer: Viewer): Promise<void> => {
  let current: ProgramRecord | null = program;
  while (current !== null && named(current, accountId)) {
    const note: TrailNote = { who: viewer.accountId, action: 'person-erased', people: [], issues: [], changes: [{ what: 'Roles of the person', before: 'as granted', after: null }] };
    const saved = await saveProgram(withoutPerson(current, accountId), current.version, note);
    current = saved.ok ? null : saved.stored;
  }
};

/**
 * Takes a person out of all trails, of requests between teams, answers to questions, what programs keep of money and outcome, and the roles of programs; that it
 * was done, and by whom, is told in each of them.
 */
export const erasePerson = async ({ accountId }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  if (accountId === viewer.accountId) {
    throw new Refusal('bad-input', 'The entry that says so would name you again. Ask another administrator to erase you. Nothing was erased.', { field: 'accountId' });
  }
  await refuseOwner(accountId);
  let entries = 0;
  for (const naming of await findNaming(accountId)) {
    if (timeLeft() < KEPT_FREE_MS) {
      throw new Refusal('busy', `${counted(entries, 'entry', 'entries')} erased so far, and there are more. What is done stays; start again to go on.`);
    }
    await eraseFrom(naming, accountId, viewer.accountId);
    entries += naming.entries.length;
  }
  for (const program of await listPrograms()) {
    await forgetInPromises(program.id, accountId);
    await forgetInMeetings(program.id, accountId);
    await forgetInAnswers(program.id, accountId);
    await forgetInValue(program.id, accountId, viewer.accountId);
    await forgetIn(program, accountId, viewer);
  }
  return { entries };
};
