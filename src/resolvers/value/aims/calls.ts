import { z } from 'zod';
import type { AimCalls } from '../../../contract/value/aims';
import { answer } from '../../answer';
import { at, type Inputs } from '../../schemas';
import { isWhole, keys, name, newOrRow, row, wholeWords, words } from '../row/inputs';
import { linkToAim, removeAim, saveAim } from './keep-aims';
import { showAlignment } from './show-alignment';

const inputs = {
  alignment: z.strictObject({ ...at, from: z.number().int().min(0).max(10_000_000) }),
  saveAim: z.strictObject({ ...newOrRow, name, measure: words(1000), ended: z.boolean(), projects: keys, epics: keys }).refine(isWhole, wholeWords),
  removeAim: z.strictObject(row),
  linkToAim: z.strictObject({ ...row, link: z.strictObject({ kind: z.enum(['project', 'epic']), id: z.string().regex(/^\d{1,18}$/, 'is not the id of a project or an issue') }) }),
} satisfies Inputs<AimCalls>;

/** What the program is for. */
export const aimCalls = {
  alignment: answer('alignment', 'see', inputs.alignment, showAlignment),
  saveAim: answer('saveAim', 'manage', inputs.saveAim, saveAim),
  removeAim: answer('removeAim', 'manage', inputs.removeAim, removeAim),
  linkToAim: answer('linkToAim', 'manage', inputs.linkToAim, linkToAim),
};
