import { isPulling, type PullState } from '../../store/pull-state';
import { finishIssues } from './finish-issues';
import { readHistories } from './histories';
import { isToFinish, orderOf, type Piece, piecesOf } from './pieces';
import { type Means, readRange } from './read-range';
import { afterTrouble } from './trouble';
import { verifyCounts } from './verify';

/**
 * Does the slot's work piece by piece until there is none left that is due, or not enough time. `over`, in
 * milliseconds: what was put off up to then is due, the platform says. Throws what holds up the whole job.
 */
export const doWork = async (slot: number, active: readonly PullState[], means: Means, over: number): Promise<void> => {
  const states = new Map(active.map((state) => [state.projectId, state]));
  const finished: PullState[] = [];
  for (;;) {
    const piece = first(piecesOf(states.values(), slot).filter(({ state }) => state.dueAt <= Math.max(Date.now(), over)));
    if (piece === null || piece.range === null) await verifyCounts(finished.splice(0), means.purse);
    if (piece === null || !means.mayGoOn() || means.pace.waitsUntil() !== null) return;
    const after = await means.pace.during(() => doPiece(piece, means));
    if (after === null) states.delete(piece.state.projectId);
    else states.set(after.projectId, after);
    if (after?.phase === 'history' && piece.state.phase !== 'history') finished.push(after);
  }
};

const first = (pieces: readonly Piece[]): Piece | null =>
  pieces.reduce<Piece | null>((best, piece) => (best === null || orderOf(piece) < orderOf(best) ? piece : best), null);

/** Null where the project is out of this job's hands: its run is over, it is put off, or another job did the same. */
const doPiece = async ({ state, range }: Piece, means: Means): Promise<PullState | null> => {
  try {
    if (range === null) return await (isToFinish(state) ? finishIssues(state) : readHistories(state, means));
    const after = await readRange(state, range, means);
    return after !== null && isPulling(after) && isToFinish(after) ? await finishIssues(after) : after;
  } catch (error) {
    await afterTrouble(error, state);
    return null;
  }
};
