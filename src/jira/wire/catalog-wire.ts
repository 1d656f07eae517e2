import { z } from 'zod';
import { statusWire } from './issue-wire';

const scope = z.object({ project: z.object({ id: z.string() }).optional() }).nullish();

export const fieldsWire = z.array(z.object({
  id: z.string(),
  name: z.string(),
  custom: z.boolean().optional(),
  schema: z.object({ type: z.string(), items: z.string().optional(), custom: z.string().optional() }).optional(),
  scope,
}));

export const linkTypesWire = z.object({
  issueLinkTypes: z.array(z.object({ id: z.string(), name: z.string(), inward: z.string(), outward: z.string() })),
});

export const resolutionsWire = z.array(z.object({ id: z.string(), name: z.string() }));

export const statusesWire = z.array(statusWire.extend({ scope }));
