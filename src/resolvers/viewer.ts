import { isTimeZone } from '../model/time-zone';

/**
 * Who asks, from where. Taken from what the platform says of the invocation and from nothing a page sends: the
 * resolver package puts the platform's own account id into the context, whatever the page claims.
 */
export type Viewer = {
  readonly accountId: string;
  readonly cloudId: string;
  readonly siteUrl: string;
  readonly locale: string;
  readonly timeZone: string;
  /** The issue a panel stands on; null elsewhere. */
  readonly issue: { readonly id: number; readonly key: string } | null;
};

type PlatformContext = {
  readonly accountId?: unknown;
  readonly cloudId?: unknown;
  readonly siteUrl?: unknown;
  readonly locale?: unknown;
  readonly timezone?: unknown;
  readonly license?: { readonly active?: unknown; readonly isActive?: unknown } | null;
  readonly extension?: { readonly issue?: { readonly id?: unknown; readonly key?: unknown } | null } | null;
};

const textOr = (value: unknown, otherwise: string): string => (typeof value === 'string' && value !== '' ? value : otherwise);

/** Jira gives ids as texts of digits. */
const issueOf = ({ extension }: PlatformContext): Viewer['issue'] => {
  const id = String(extension?.issue?.id);
  const key = textOr(extension?.issue?.key, '');
  return /^\d{1,15}$/.test(id) && key !== '' ? { id: Number(id), key } : null;
};

/** The platform's own; a name that this runtime cannot read would stop every date of a program that is made with it. */
const timeZoneOf = ({ timezone }: PlatformContext): string => {
  const name = textOr(timezone, 'UTC');
  return isTimeZone(name) ? name : 'UTC';
};

/** Null where nobody is signed in or the platform does not say on which site. */
export const viewerOf = (context: PlatformContext): Viewer | null => {
  const accountId = textOr(context.accountId, '');
  const cloudId = textOr(context.cloudId, '');
  if (accountId === '' || accountId === 'unidentified' || cloudId === '') return null;
  return {
    accountId,
    cloudId,
    siteUrl: textOr(context.siteUrl, ''),
    locale: textOr(context.locale, 'en'),
    timeZone: timeZoneOf(context),
    issue: issueOf(context),
  };
};

/** Only a licence that the platform says is inactive stops the app: a site without the Marketplace has none at all. */
export const isUnlicensed = ({ license }: PlatformContext): boolean =>
  license !== undefined && license !== null && (license.active === false || license.isActive === false);
