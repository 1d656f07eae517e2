import { z } from 'zod';
import type { TrailCalls } from '../../contract/calls';
import { answer } from '../answer';
import { csvDialect, type Inputs, isoDay, programId, text } from '../schemas';
import { checkTrail } from './check-trail';
import { exportHeads } from './export-heads';
import { exportTrail } from './export-trail';
import { showTrail } from './show-trail';

const seq = z.number().int().min(1).max(2_147_483_647);
const digest = z.string().regex(/^[0-9a-f]{64}$/, 'is not a digest');

const filter = z.strictObject({
  action: text(64).exactOptional(), accountId: text(128).exactOptional(), from: isoDay.exactOptional(), to: isoDay.exactOptional(),
});

const head = z.strictObject({ site: text(255), programId: text(64), seq, digest, at: text(64), signature: text(200) });

const inputs = {
  trail: z.strictObject({ programId, filter, before: seq.nullable() }),
  checkTrail: z.strictObject({ programId, from: z.strictObject({ seq, digest }).nullable(), heads: z.array(head).max(1_000) }),
  exportTrail: z.strictObject({ programId, filter, format: z.enum(['csv', 'json']), dialect: csvDialect.exactOptional(), from: z.number().int().min(-2_147_483_647).max(2_147_483_647) }),
  exportHeads: z.strictObject({ programId }),
} satisfies Inputs<TrailCalls>;

/** What the pages ask about what was done: in a program, or by administrators on the site. */
export const trailCalls = {
  trail: answer('trail', 'see-trail', inputs.trail, showTrail),
  checkTrail: answer('checkTrail', 'see-trail', inputs.checkTrail, checkTrail),
  exportTrail: answer('exportTrail', 'see-trail', inputs.exportTrail, exportTrail),
  exportHeads: answer('exportHeads', 'see-trail', inputs.exportHeads, exportHeads),
};
