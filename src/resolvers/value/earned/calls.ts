import { z } from 'zod';
import { answer } from '../../answer';
import { at } from '../../schemas';
import { showValue } from './show-value';

/** The summary of Value, its settings, baselines and earned value. */
export const earnedCalls = {
  value: answer('value', 'see', z.strictObject(at), showValue),
};
