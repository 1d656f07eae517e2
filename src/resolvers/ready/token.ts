import { readDataVersion } from '../../store/data-version';

/** A page asks for everything again when what it shows is this old, whatever happened: who may see what is told by nobody. */
const AS_LONG_AS_MS = 55_000;

/** What a page hands back to ask whether what it shows still holds. */
export const tokenOf = (dataVersion: string | null): string => `${dataVersion ?? 'none'}@${Date.now()}`;

/**
 * Whether what was told with this token still holds, by all that is known without asking Jira: nothing was written since
 * that may show on a page, and it was told less than a minute ago.
 */
export const stillHolds = async (token: string): Promise<boolean> => {
  const at = token.lastIndexOf('@');
  const told = Number(token.slice(at + 1));
  const age = Date.now() - told;
  return at > 0 && age >= 0 && age < AS_LONG_AS_MS && ((await readDataVersion()) ?? 'none') === token.slice(0, at);
};
