import { z } from 'zod';
import { answer } from '../answer';
import { at } from '../schemas';
import { showTeamMatrix } from './matrix';
import { showRunway } from './runway';

/** What is told team by team. */
export const teamCalls = {
  teamMatrix: answer('teamMatrix', 'see', z.strictObject(at), showTeamMatrix),
  runway: answer('runway', 'see', z.strictObject(at), showRunway),
};
