import { z } from 'zod';
import { answer } from '../answer';
import { at, text } from '../schemas';
import { showBoard } from './show-board';

/** The board of teams and sprints. */
export const boardCalls = { teamBoard: answer('teamBoard', 'see', z.strictObject({ ...at, increment: text(255).min(1).exactOptional() }), showBoard) };
