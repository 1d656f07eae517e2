import { defaultSettings } from './default-settings';
import type { ProgramSettings } from './settings';

/** What every assumption is where nothing is known of a site. */
const standing = defaultSettings({ linkTypes: [], resolutions: [], statuses: [], teamShare: null, timeZone: 'UTC', rules: [] });

/** Settings as an older version of the app stored them, with the assumptions that came later at their defaults. */
export const completeSettings = (stored: Partial<ProgramSettings>): ProgramSettings => ({ ...standing, ...stored });
