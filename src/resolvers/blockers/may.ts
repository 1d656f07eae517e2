import type { May } from '../../contract/blockers';

export const yes: May = { ok: true, why: null };

export const no = (why: string): May => ({ ok: false, why });

/** Allowed, or not for this reason. */
export const mayIf = (allowed: boolean, why: string): May => (allowed ? yes : no(why));

/** "You may not link issues in ML (Jira's permission “Link issues”)." */
export const lacks = (deed: string, where: string, permission: string): string => `You may not ${deed} ${where} (Jira's permission “${permission}”).`;
