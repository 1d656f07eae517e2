import { z } from 'zod';
import type { Caller } from '../../site/caller';
import type { Site } from '../../site/site';
import type { Platform } from '../platform';
import { json, problem } from './problem';
import type { ReadFrom } from './read-from';

export type SiteParts = {
  readonly site: Site;
  readonly platform: Platform;
  readonly readFrom?: ReadFrom;
};

/** What one can make go wrong on the site: its licence, the consent of users, and the app's access to projects. */
type Switches = {
  readonly licensed: boolean;
  /** Whether the site asks each user first, and whether the one who looks has agreed. */
  readonly asksConsent: boolean;
  readonly consented: boolean;
  readonly projects: readonly { readonly id: string; readonly key: string; readonly name: string; readonly appAccess: boolean }[];
};

export const showSwitches = ({ site, platform }: SiteParts, caller: Caller): Switches => ({
  licensed: platform.licensed(),
  asksConsent: platform.consents.asked(),
  consented: caller.kind === 'user' && platform.consents.has(caller.accountId),
  projects: [...site.projects()].map(({ id, key, name }) => ({ id, key, name, appAccess: site.appMayEnter(id) })),
});

const turnSchema = z.strictObject({
  licensed: z.boolean().optional(),
  asksConsent: z.boolean().optional(),
  /** Takes back what the one who asks had agreed to. */
  withdraw: z.literal(true).optional(),
  appAccess: z.object({ projectId: z.string(), allowed: z.boolean() }).optional(),
});

/** Turns the switches that are named, and answers how all of them stand. */
export const turnSwitches = async (parts: SiteParts, request: Request, caller: Caller): Promise<Response> => {
  const body = turnSchema.safeParse(await request.json().catch(() => null));
  if (!body.success) return problem(400, 'There is no such switch.');
  const { site, platform } = parts;
  const { licensed, asksConsent, withdraw, appAccess } = body.data;
  if (appAccess !== undefined && site.tables.project.get(appAccess.projectId) === undefined) return problem(404, 'There is no such project.');
  if (licensed !== undefined) platform.setLicensed(licensed);
  if (asksConsent !== undefined) platform.consents.ask(asksConsent);
  if (withdraw === true && caller.kind === 'user') platform.consents.withdraw(caller.accountId);
  if (appAccess?.allowed === true) site.allowApp(appAccess.projectId);
  if (appAccess?.allowed === false) site.denyApp(appAccess.projectId);
  return json(showSwitches(parts, caller));
};
