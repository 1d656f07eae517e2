import { randomUUID } from 'node:crypto';
import type { GlobalCalls } from '../../../contract/calls';
import type { RiskContent } from '../../../contract/value/risks';
import { isoDay, parseIsoDay } from '../../../model/day';
import type { Day } from '../../../model/time';
import type { Risk, RiskScore } from '../../../model/value/risk';
import type { Viewer } from '../../viewer';
import { addRow, changeRow, type RowKind } from '../row/change-row';
import { programToChange } from '../row/program-to-change';

type Call = GlobalCalls['saveRisk'];

const dayOf = (day: string | null): Day | null => (day === null ? null : parseIsoDay(day));
const dayText = (day: Day | null): string | null => (day === null ? null : isoDay(day));
const scoreText = (score: RiskScore | null): string | null => (score === null ? null : `probability ${score.probability}, impact ${score.impact}`);
const textOf = (text: string): string | null => (text === '' ? null : text);

/** Owners are not told by name: who reads the trail later may not know them. */
const riskKind: RowKind<Risk> = {
  table: 'risks',
  what: 'this risk',
  name: ({ name }) => `Risk “${name}”`,
  tell: (one) => [
    ['name', one.name], ['before treatment', scoreText(one.inherent)], ['after treatment', scoreText(one.residual)], ['treatment', textOf(one.treatment)],
    ['treatment verified', dayText(one.verifiedOn)], ['due', dayText(one.dueOn)], ['closed', dayText(one.closedOn)], ['state', one.roam],
    ['tags', textOf(one.tags.join(', '))], ['owner', one.owner === null ? null : 'somebody'],
  ],
};

const content = ({ verifiedOn, dueOn, closedOn, ...said }: RiskContent): Omit<Risk, 'id' | 'version' | 'programId'> =>
  ({ ...said, verifiedOn: dayOf(verifiedOn), dueOn: dayOf(dueOn), closedOn: dayOf(closedOn) });

/** Adds a risk, or changes the one that was seen; where somebody changed it since, both sides are told. */
export const saveRisk = async ({ programId, id, version, risk }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  await programToChange(programId, viewer, 'contribute');
  const said = content(risk);
  const saved = id === null
    ? await addRow(riskKind, programId, { ...said, id: randomUUID(), version: 0, programId }, viewer)
    : await changeRow(riskKind, { programId, id, version }, viewer, (stored) => ({ ...stored, ...said }));
  return { id: saved.id, version: saved.version };
};
