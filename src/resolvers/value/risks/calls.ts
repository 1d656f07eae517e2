import { z } from 'zod';
import type { RiskCalls } from '../../../contract/value/risks';
import { answer } from '../../answer';
import { type Inputs, isoDay, programId, text } from '../../schemas';
import { saveRisk } from './save-risk';
import { showRisks } from './show-risks';

const step = z.number().int().min(1).max(5);
const score = z.strictObject({ probability: step, impact: step });
const words = (most: number): z.ZodString => text(most).trim();

const risk = z.strictObject({
  name: words(255).min(1, 'is empty; say what may happen'), inherent: score, residual: score.nullable(),
  roam: z.enum(['resolved', 'owned', 'accepted', 'mitigated']).nullable(), treatment: words(4_000),
  verifiedOn: isoDay.nullable(), owner: words(255).min(1).nullable(), dueOn: isoDay.nullable(), closedOn: isoDay.nullable(), tags: z.array(words(64).min(1)).max(50),
});

const inputs = {
  risks: z.strictObject({ programId, from: z.number().int().min(0).max(2_147_483_647) }),
  saveRisk: z.strictObject({ programId, id: text(64).min(1).nullable(), version: z.number().int().min(0).max(2_147_483_647), risk })
    .refine(({ id, version }) => (id === null) === (version === 0), 'a new risk has version 0, and one that is there a later one'),
} satisfies Inputs<RiskCalls>;

/** The list of risks. */
export const riskCalls = {
  risks: answer('risks', 'see', inputs.risks, showRisks),
  saveRisk: answer('saveRisk', 'contribute', inputs.saveRisk, saveRisk),
};
