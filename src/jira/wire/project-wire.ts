import { z } from 'zod';
import { idText, versionWire } from './issue-wire';

export const projectWire = z.object({
  id: idText,
  key: z.string(),
  name: z.string(),
  style: z.enum(['classic', 'next-gen']).optional(),
  simplified: z.boolean().optional(),
  archived: z.boolean().optional(),
});

export type ProjectWire = z.infer<typeof projectWire>;

export const projectPageWire = z.object({ values: z.array(projectWire), isLast: z.boolean().optional(), total: z.number().int().optional() });

export const versionsWire = z.array(versionWire);

/** A project asked for by itself. */
export const wholeProjectWire = projectWire.extend({ versions: versionsWire.nullish() });

export const permissionSchemeWire = z.object({
  id: z.number().int(),
  permissions: z.array(z.object({ permission: z.string(), holder: z.object({ type: z.string() }) })).nullish(),
});

export type PermissionSchemeWire = z.infer<typeof permissionSchemeWire>;

export const permissionSchemesWire = z.object({ permissionSchemes: z.array(permissionSchemeWire) });

export const grantsWire = z.object({
  projectPermissions: z.array(z.object({
    permission: z.string(), projects: z.array(z.number().int()).nullish(), issues: z.array(z.number().int()).nullish(),
  })),
});
