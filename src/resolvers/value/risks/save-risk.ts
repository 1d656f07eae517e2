import { randomUUID } from 'node:crypto';
import type { GlobalCalls } from '../../../contract/calls';
import type { RiskContent } from '../../../contract/value/risks';
import { parseIsoDay } from '../../../model/day';
import type { ChangedText, TrailNote } from '../../../model/trail-note';
import type { Risk } from '../../../model/value/risk';
import { RowConflict, saveRow } from '../../../store/value/change-row';
import { readTable } from '../../../store/value/table';
import { programFor } from '../../program-for';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { rowConflict } from '../row-conflict';

type Call = GlobalCalls['saveRisk'];

const dayOf = (day: string | null): number | null => (day === null ? null : parseIsoDay(day));

const riskOf = (programId: string, id: string, version: number, risk: RiskContent): Risk =>
  ({ ...risk, id, version, programId, verifiedOn: dayOf(risk.verifiedOn), dueOn: dayOf(risk.dueOn), closedOn: dayOf(risk.closedOn) });

const scoreText = (score: RiskContent['residual']): string | null => (score === null ? null : `probability ${score.probability}, impact ${score.impact}`);
const textOf = (text: string): string | null => (text === '' ? null : text);

/** What of a risk differs, in the words of its form. */
const changesOf = (before: Risk | null, after: Risk, content: RiskContent): readonly ChangedText[] => {
  const said = (what: string, old: string | null, now: string | null): readonly ChangedText[] => (old === now ? [] : [{ what, before: old, after: now }]);
  const day = (one: number | null | undefined, iso: string | null): [string | null, string | null] => [one === null || one === undefined ? null : new Date(one * 86_400_000).toISOString().slice(0, 10), iso];
  return [
    ...said('Risk', before?.name ?? null, after.name),
    ...said(`${after.name}: before treatment`, scoreText(before?.inherent ?? null), scoreText(after.inherent)),
    ...said(`${after.name}: after treatment`, scoreText(before?.residual ?? null), scoreText(after.residual)),
    ...said(`${after.name}: treatment`, textOf(before?.treatment ?? ''), textOf(after.treatment)),
    ...said(`${after.name}: treatment verified`, ...day(before?.verifiedOn, content.verifiedOn)),
    ...said(`${after.name}: due`, ...day(before?.dueOn, content.dueOn)),
    ...said(`${after.name}: closed`, ...day(before?.closedOn, content.closedOn)),
    ...said(`${after.name}: state`, before?.roam ?? null, after.roam),
    ...said(`${after.name}: tags`, textOf(before?.tags.join(', ') ?? ''), textOf(after.tags.join(', '))),
    ...(before?.owner === after.owner || (before === null && after.owner === null) ? [] : [{ what: `${after.name}: owner`, before: null, after: 'changed' }]),
  ];
};

const gone = (): Refusal => new Refusal('not-found', 'This risk was taken away meanwhile. Nothing was saved.');

/** Adds a risk, or changes the one that was seen; where somebody changed it since, both sides are told. */
export const saveRisk = async ({ programId, id, version, risk }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  await programFor(programId, viewer, 'contribute');
  const before = id === null ? null : (await readTable<Risk>(programId, 'risks')).find((one) => one.id === id) ?? null;
  if (id !== null && before === null) throw gone();
  const next = riskOf(programId, id ?? randomUUID(), version, risk);
  const changes = changesOf(before, next, risk);
  if (before !== null && changes.length === 0 && before.version === version) return { id: before.id, version };
  const note: TrailNote = { who: viewer.accountId, action: 'value-changed', changes, people: [], issues: [] };
  try {
    const saved = await saveRow(programId, 'risks', next, note);
    return { id: saved.id, version: saved.version };
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error;
    if (error.stored === null) throw gone();
    const stored = error.stored as Risk;
    throw await rowConflict({ programId, table: 'risks', name: stored.name, stored: stored.version, yours: changesOf(stored, next, risk) }, 'this risk');
  }
};
