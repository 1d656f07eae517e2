import type { AdminCalls } from '../../contract/calls';
import { displayNames } from '../../jira/people';
import { readPerson } from '../../jira/read-person';
import { changeProgram } from '../change-program';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';

type Call = AdminCalls['changeOwner'];

/**
 * Gives a program to somebody else, as when its owner left. The one before keeps what roles were granted to them, and
 * is nothing more than that. Refuses accounts that Jira does not know or that are not a person's, or not in use.
 */
export const changeOwner = async ({ accountId, ...seen }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const person = await readPerson(accountId);
  if (person === null) throw new Refusal('not-found', 'Jira does not know this person. The owner stays who it was.', { field: 'accountId' });
  if (!person.active) throw new Refusal('bad-input', `${person.name} cannot sign in to Jira any more. Choose somebody else; the owner stays who it was.`, { field: 'accountId' });
  const saved = await changeProgram(seen, viewer, async (program) => {
    const before = (await displayNames([program.ownerId])).get(program.ownerId) ?? 'somebody who left';
    return {
      program: { ...program, ownerId: accountId },
      note: { action: 'owner-changed', changes: [{ what: 'Owner', before, after: person.name }], people: [program.ownerId, accountId], issues: [] },
    };
  });
  return { version: saved.version };
};
