import { isoDay } from '../../day';
import type { Risk, RiskScore } from '../risk';
import { ownerCells, ownerColumns, ownerFrom } from './owner-cells';
import { NO_STEP, stepOf } from './scale-text';
import type { CellReader, Sheet } from './sheet';

const roams = ['resolved', 'owned', 'accepted', 'mitigated'] as const;

const scoreOf = (reader: CellReader, probability: string, impact: string): RiskScore | null => {
  const step = (key: string, scale: 'probability' | 'impact'): number | null => reader.named(key, (text) => stepOf(text, scale), NO_STEP);
  const [likely, bad] = [step(probability, 'probability'), step(impact, 'impact')];
  if (likely === null && bad === null) return null;
  for (const [key, value] of [[probability, likely], [impact, bad]] as const) {
    if (value === null && reader.has(key) && reader.text(key) === '') reader.wrong(key, 'is empty where the other of the two is not');
    if (value === null && !reader.has(key)) reader.wrong(key, 'is no column of the file, and the other of the two is');
  }
  return { probability: likely ?? 1, impact: bad ?? 1 };
};

const residualOf = (reader: CellReader, stored: Risk | null): RiskScore | null =>
  (reader.has('residualprobability') || reader.has('residualimpact') ? scoreOf(reader, 'residualprobability', 'residualimpact') : stored?.residual ?? null);

/** Risks as a sheet has them, with scores from 1 to 5, by number or by word. */
export const riskSheet: Sheet<Risk> = {
  name: 'risks',
  appendOnly: false,
  columns: [
    { key: 'id', heading: 'Id', also: ['key', 'risk id', 'number', 'no'], kind: 'text', needed: false },
    { key: 'name', heading: 'Risk', also: ['name', 'title', 'summary', 'description'], kind: 'text', needed: true },
    { key: 'probability', heading: 'Probability', also: ['likelihood'], kind: 'number', needed: true },
    { key: 'impact', heading: 'Impact', also: ['severity', 'consequence'], kind: 'number', needed: true },
    { key: 'treatment', heading: 'Treatment', also: ['mitigation', 'response', 'action', 'mitigation plan'], kind: 'text', needed: false },
    { key: 'residualprobability', heading: 'Probability after treatment', also: ['residual probability', 'residual likelihood'], kind: 'number', needed: false },
    { key: 'residualimpact', heading: 'Impact after treatment', also: ['residual impact'], kind: 'number', needed: false },
    { key: 'verifiedon', heading: 'Treatment verified on', also: ['verified', 'verified on'], kind: 'day', needed: false },
    { key: 'roam', heading: 'ROAM', also: ['status', 'roam status'], kind: 'text', needed: false },
    ...ownerColumns('risk owner', 'assignee'),
    { key: 'dueon', heading: 'Due on', also: ['due', 'due date'], kind: 'day', needed: false },
    { key: 'closedon', heading: 'Closed on', also: ['closed', 'closed date'], kind: 'day', needed: false },
    { key: 'tags', heading: 'Tags', also: ['labels', 'category'], kind: 'text', needed: false },
  ],
  linesOf: (risk, names) => [{
    id: risk.id, name: risk.name, probability: String(risk.inherent.probability), impact: String(risk.inherent.impact), treatment: risk.treatment,
    residualprobability: risk.residual === null ? '' : String(risk.residual.probability), residualimpact: risk.residual === null ? '' : String(risk.residual.impact),
    verifiedon: risk.verifiedOn === null ? '' : isoDay(risk.verifiedOn), roam: risk.roam ?? '', ...ownerCells(risk.owner, names),
    dueon: risk.dueOn === null ? '' : isoDay(risk.dueOn), closedon: risk.closedOn === null ? '' : isoDay(risk.closedOn), tags: risk.tags.join('; '),
  }],
  rowOf: ([reader, second], id, stored, { programId, names }) => {
    second?.wrong('id', `"${id}" is in another line of the file already`);
    const kept = <T>(key: string, read: () => T, before: T): T => (reader.has(key) ? read() : before);
    return {
      id, version: 0, programId, name: reader.text('name'),
      inherent: scoreOf(reader, 'probability', 'impact') ?? { probability: 1, impact: 1 },
      residual: residualOf(reader, stored),
      roam: kept('roam', () => reader.word('roam', roams), stored?.roam ?? null),
      treatment: kept('treatment', () => reader.text('treatment'), stored?.treatment ?? ''),
      verifiedOn: kept('verifiedon', () => reader.day('verifiedon'), stored?.verifiedOn ?? null),
      owner: ownerFrom(reader, stored?.owner ?? null, names, true),
      dueOn: kept('dueon', () => reader.day('dueon'), stored?.dueOn ?? null),
      closedOn: kept('closedon', () => reader.day('closedon'), stored?.closedOn ?? null),
      tags: kept('tags', () => [...new Set(reader.list('tags', (text) => text, 'no tag'))], stored?.tags ?? []),
    };
  },
};
