import { defaultSettings } from '../../src/model/default-settings';
import type { MembershipRule, ProgramSettings } from '../../src/model/settings';

/** Settings of a program on a site without anything, with these rules. */
export const anySettings = (rules: readonly MembershipRule[]): ProgramSettings =>
  defaultSettings({ linkTypes: [], resolutions: [], statuses: [], teamShare: null, timeZone: 'UTC', rules });
