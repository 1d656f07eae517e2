import { z } from 'zod';
import { answer } from '../answer';
import { programId } from '../schemas';
import { showSettings } from './show-settings';

/** What the pages ask about the settings of a program, on the global page and on the admin page. */
export const settingsCalls = {
  settings: answer('settings', 'see-settings', z.strictObject({ programId }), showSettings),
};
