import { z } from 'zod';
import { at, isoDay, programId, text } from '../schemas';

const names = z.array(text(255).min(1)).max(500);
const key = text(255).min(1);

const filter = z.strictObject({
  teams: names.exactOptional(),
  projects: names.exactOptional(),
  waitingTeams: names.exactOptional(),
  blockerTeams: names.exactOptional(),
  health: z.array(z.enum(['late', 'cycle', 'tight', 'unplanned', 'fine'])).max(5).exactOptional(),
  states: z.array(z.enum(['waiting', 'coming', 'untold'])).max(3).exactOptional(),
  atLeastDays: z.number().int().min(0).max(1_000_000).exactOptional(),
  crossTeam: z.boolean().exactOptional(),
  critical: z.boolean().exactOptional(),
  text: text(255).exactOptional(),
});

const column = z.enum(['urgency', 'blocker', 'blocked', 'blockerTeam', 'waitingTeam', 'state', 'health', 'age', 'neededBy', 'impact', 'downstream']);

export const dependenciesInput = z.strictObject({
  ...at, filter, sort: z.strictObject({ by: column, descending: z.boolean() }), from: z.number().int().min(0).max(10_000_000),
});

const of = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('issue'), key }),
  z.strictObject({ kind: z.literal('chain') }),
  z.strictObject({ kind: z.literal('cycle'), key }),
  z.strictObject({ kind: z.literal('filter'), filter }),
]);

export const pictureInput = z.strictObject({
  programId, asOf: isoDay.exactOptional(), of, opened: z.array(z.strictObject({ key, side: z.enum(['blockers', 'blocked']) })).max(100),
});

export const cyclesInput = z.strictObject(at);
