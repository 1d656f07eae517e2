import { randomUUID } from 'node:crypto';
import type { GlobalCalls } from '../../../contract/calls';
import { displayNames } from '../../../jira/people';
import type { Program } from '../../../model/program';
import type { TrailNote } from '../../../model/trail-note';
import type { Transfer } from '../../../model/value/cost-line';
import { money } from '../../../model/value/money';
import { RowConflict, saveRow } from '../../../store/value/change-row';
import { moneyText } from '../../../view/value/costs/amount';
import { namedPart } from '../../../view/value/costs/parts';
import { openProgram } from '../../open-program';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { programToChange } from '../row/program-to-change';

type Call<Name extends 'askTransfer' | 'decideTransfer'> = GlobalCalls[Name];

const projectSeen = (program: Program, id: string, field: string): number => {
  const project = program.projects.find((one) => String(one.id) === id);
  if (project === undefined) throw new Refusal('bad-input', 'There is no such project in this program, or you may not see it. Nothing was saved.', { field });
  return project.id;
};

const nameOf = (program: Program, id: number): string => namedPart(program, 'project', String(id))?.name ?? String(id);

const words: Readonly<Record<Transfer['state'], string>> = { asked: 'asked for', approved: 'approved', declined: 'declined', withdrawn: 'withdrawn' };

const noteOf = (program: Program, transfer: Transfer, before: Transfer | null, who: string): TrailNote => ({
  who, action: 'value-changed', people: [], issues: [], projects: [transfer.fromProjectId, transfer.toProjectId], money: true,
  changes: [{
    what: `Transfer of ${moneyText(transfer.amount)} from ${nameOf(program, transfer.fromProjectId)} to ${nameOf(program, transfer.toProjectId)}`,
    before: before === null ? null : words[before.state],
    after: `${words[transfer.state]}${(before === null ? transfer.reason : transfer.decision) === '' ? '' : `: ${before === null ? transfer.reason : transfer.decision}`}`,
  }],
});

/** Asks for budget to move from one project to another; nothing moves before somebody else approves it. */
export const askTransfer = async ({ programId, fromProjectId, toProjectId, amount, currency, reason }: Call<'askTransfer'>['input'], viewer: Viewer): Promise<Call<'askTransfer'>['output']> => {
  await programToChange(programId, viewer, 'keep-money');
  const { today: { program } } = await openProgram({ programId }, viewer, { fresh: true });
  const transfer: Transfer = {
    id: randomUUID(), version: 0, programId, fromProjectId: projectSeen(program, fromProjectId, 'fromProjectId'), toProjectId: projectSeen(program, toProjectId, 'toProjectId'),
    amount: money(amount, currency), reason, state: 'asked', askedBy: viewer.accountId, askedOn: program.asOf, decidedBy: null, decidedOn: null, decision: '',
  };
  const { version } = await saveRow(programId, 'transfers', transfer, noteOf(program, transfer, null, viewer.accountId));
  return { version };
};

const states = { approve: 'approved', decline: 'declined', withdraw: 'withdrawn' } as const;

const demandOther = ({ askedBy, state }: Transfer, decision: Call<'decideTransfer'>['input']['decision'], me: string): void => {
  if (state !== 'asked') throw new Refusal('bad-input', `This transfer was ${words[state]} already. Nothing was changed.`, { field: 'decision' });
  if (decision === 'withdraw' && askedBy !== me) throw new Refusal('not-allowed', 'Only who asked for a transfer may withdraw it. Decline it instead. Nothing was changed.');
  if (decision !== 'withdraw' && askedBy === me) throw new Refusal('not-allowed', 'Somebody else with the finance role has to decide on what you asked for yourself. Nothing was changed.');
};

const conflict = async (stored: Transfer | null, yours: string): Promise<Refusal> => {
  const by = stored?.decidedBy ?? null;
  const name = by === null ? null : (await displayNames([by])).get(by) ?? null;
  return new Refusal('conflict', `${name ?? 'Somebody else'} has decided on this transfer meanwhile. Nothing of yours was saved.`, {
    ...(stored === null ? {} : { storedVersion: stored.version }),
    conflict: { by: name, at: null, rows: [{ what: 'Transfer', theirs: stored === null ? null : words[stored.state], yours }] },
  });
};

/** Approves, declines or withdraws. An approved transfer is one row, and both of its sides with it. */
export const decideTransfer = async ({ programId, transferId, version, decision, words: said }: Call<'decideTransfer'>['input'], viewer: Viewer): Promise<Call<'decideTransfer'>['output']> => {
  await programToChange(programId, viewer, 'keep-money');
  const { today: { program } } = await openProgram({ programId }, viewer, { fresh: true });
  const stored = program.value.transfers.find(({ id }) => id === transferId);
  if (stored === undefined) throw new Refusal('not-found', 'There is no such transfer, or you may not see both of its projects. Nothing was changed.');
  const state = states[decision];
  if (stored.version !== version) throw await conflict(stored, words[state]);
  demandOther(stored, decision, viewer.accountId);
  const decided: Transfer = { ...stored, state, decidedBy: viewer.accountId, decidedOn: program.asOf, decision: said };
  try {
    return { version: (await saveRow(programId, 'transfers', decided, noteOf(program, decided, stored, viewer.accountId))).version };
  } catch (error) {
    if (error instanceof RowConflict) throw await conflict(error.stored as Transfer | null, words[state]);
    throw error;
  }
};
