import { z } from 'zod';
import type { EarnedCalls } from '../../../contract/value/earned-calls';
import { at, type Inputs, programId, text } from '../../schemas';
import { bookDay, currency, decimal } from '../costs/inputs';
import { yearlyRate } from '../row/inputs';

const packageId = z.string().regex(/^(project|epic|milestone):\d{1,15}$/, 'is no work package');

const settings = z.strictObject({
  off: z.array(z.enum(['earned', 'costs', 'objectives', 'benefits', 'survey'])).max(5),
  currency: currency.nullable(),
  packagesAre: z.enum(['project', 'epic', 'milestone']),
  method: z.enum(['zero-hundred', 'fifty-fifty', 'children', 'entered']),
  estimate: z.enum(['typical', 'atypical', 'combined', 'bottom-up']),
  discountRate: yearlyRate.nullable(),
  reviewEveryDays: z.number().int().min(1).max(3_660).nullable(),
  research: z.array(packageId).max(10_000),
  researchBy: z.enum(['apart', 'gates']).exactOptional(),
  effort: z.array(packageId).max(10_000),
});

const gateName = text(120).trim().min(1, 'is empty; name the gate').refine((name) => !/[;=]/.test(name), 'has a semicolon or an equals sign');
const gates = z.array(z.strictObject({ name: gateName, weight: z.number().gt(0, 'is not above 0').max(1_000_000) })).max(30)
  .refine((all) => new Set(all.map(({ name }) => name.toLowerCase())).size === all.length, 'names a gate twice');

const draft = z.strictObject({
  kind: z.enum(['first', 'replan', 'reset']), from: bookDay, without: z.array(packageId).max(10_000), zero: z.enum(['schedule', 'cost', 'both']).exactOptional(),
  gates: z.array(z.strictObject({ package: packageId, gates })).max(2_000).exactOptional(),
}).refine(({ kind, zero }) => kind === 'reset' || zero === undefined, 'only a reset sets variances to zero');

const column = z.enum(['name', 'percent', 'budget', 'planned', 'earned', 'spent', 'cpi', 'spi', 'spi-t', 'finish']);

export const earnedInputs = {
  value: z.strictObject(at),
  valueSettings: z.strictObject({ programId }),
  saveValueSettings: z.strictObject({ programId, version: z.number().int().min(0), settings }),
  earned: z.strictObject({ ...at, by: z.enum(['package', 'project']), sort: z.strictObject({ by: column, descending: z.boolean() }), from: z.number().int().min(0).max(10_000_000) }),
  previewBaseline: z.strictObject({ programId, draft, packagesFrom: z.number().int().min(0).max(10_000_000) }),
  saveBaseline: z.strictObject({ programId, draft, last: text(64).nullable(), reason: text(1000).trim().min(1, 'is empty; say why'), reserve: decimal.refine((amount) => Number(amount) >= 0, 'is below zero').nullable() }),
  actOnPackage: z.strictObject({
    programId, package: packageId, act: z.enum(['pass', 'take-back', 'stop', 'resume']), gate: text(120).trim().min(1).nullable(), from: bookDay, reason: text(1000).trim(), seen: text(64).nullable(),
  }).refine(({ act, gate }) => (act === 'pass' || act === 'take-back') === (gate !== null), 'a gate is passed or taken back, a package stopped or resumed'),
  enterPercent: z.strictObject({ programId, package: packageId, from: bookDay, percent: z.number().min(0).max(100), seen: text(64).nullable() }),
} satisfies Inputs<EarnedCalls>;
