import { route } from '@forge/api';
import { z } from 'zod';
import { BadRequest, NotFound } from './errors';
import { askJira } from './request';

export type Person = { readonly name: string; /** Whether it is a person's account that can be signed in to. */ readonly active: boolean };

const personWire = z.object({ displayName: z.string(), active: z.boolean(), accountType: z.string().optional() });

/** Somebody by account id, as the user sees them; null where Jira does not know them. */
export const readPerson = async (accountId: string): Promise<Person | null> => {
  try {
    const { displayName, active, accountType } = await askJira({
      as: 'user', path: route`/rest/api/3/user?accountId=${accountId}`, answer: personWire, reads: 'a person',
    });
    return { name: displayName, active: active && (accountType ?? 'atlassian') === 'atlassian' };
  } catch (error) {
    if (error instanceof NotFound || error instanceof BadRequest) return null;
    throw error;
  }
};
