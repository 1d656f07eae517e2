import type { TransferRow } from '../../../contract/value/costs';
import { isoDay } from '../../../model/day';
import type { Program } from '../../../model/program';
import type { Transfer } from '../../../model/value/cost-line';
import { namedPart } from './parts';

const MOST_TRANSFERS = 200;

const nameOf = (accountId: string | null, people: ReadonlyMap<string, string>): string | null => (accountId === null ? null : people.get(accountId) ?? 'somebody who left');

const project = (program: Program, id: number): TransferRow['from'] => ({ id: String(id), name: namedPart(program, 'project', String(id))?.name ?? String(id) });

const row = (program: Program, one: Transfer, people: ReadonlyMap<string, string>, me: string): TransferRow => ({
  id: one.id, version: one.version, from: project(program, one.fromProjectId), to: project(program, one.toProjectId), amount: one.amount, reason: one.reason, state: one.state,
  askedBy: nameOf(one.askedBy, people), askedOn: isoDay(one.askedOn), mine: one.askedBy === me,
  decidedBy: nameOf(one.decidedBy, people), decidedOn: one.decidedOn === null ? null : isoDay(one.decidedOn), decision: one.decision,
});

/** Those that wait for somebody first, then the newest. */
export const shownTransfers = ({ value: { transfers } }: Program): readonly Transfer[] => {
  const waits = ({ state }: Transfer): number => (state === 'asked' ? 0 : 1);
  return transfers.toReversed().sort((a, b) => waits(a) - waits(b)).slice(0, MOST_TRANSFERS);
};

export const transferRows = (program: Program, people: ReadonlyMap<string, string>, me: string): readonly TransferRow[] =>
  shownTransfers(program).map((one) => row(program, one, people, me));
