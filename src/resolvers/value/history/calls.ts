import { z } from 'zod';
import { answer } from '../../answer';
import { at } from '../../schemas';
import { showHistory } from './show-history';

/** What was reported of past days. */
export const historyCalls = {
  valueHistory: answer('valueHistory', 'see', z.strictObject(at), showHistory),
};
