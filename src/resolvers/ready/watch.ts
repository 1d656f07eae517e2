import { z } from 'zod';
import type { GlobalCalls } from '../../contract/calls';
import { answer } from '../answer';
import { text } from '../schemas';
import { stillHolds } from './token';

type Call = GlobalCalls['unchanged'];

const askWhetherUnchanged = async ({ token: told }: Call['input']): Promise<Call['output']> => ({ unchanged: await stillHolds(told) });

/** For pages that are open for long: asked often, and Jira never. Tells nothing but that something on the site changed. */
export const watchCalls = { unchanged: answer('unchanged', 'sign-in', z.strictObject({ token: text(100) }), askWhetherUnchanged) };
