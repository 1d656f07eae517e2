import { route } from '@forge/api';
import { z } from 'zod';
import { NotFound } from './errors';
import { askJira } from './request';

const personWire = z.object({ displayName: z.string() });

const displayName = async (accountId: string): Promise<string | null> => {
  try {
    const person = await askJira({ as: 'user', path: route`/rest/api/3/user?accountId=${accountId}`, answer: personWire, reads: 'a person' });
    return person.displayName;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
};

/** Names of people by account id, as the user sees them; those who are gone, or hidden from the user, are absent. */
export const displayNames = async (accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const distinct = [...new Set(accountIds)];
  const names = await Promise.all(distinct.map(displayName));
  return new Map(distinct.flatMap((id, index) => { const name = names[index]; return name === null || name === undefined ? [] : [[id, name] as const]; }));
};
