import type { User } from '../site/types';
import type { Value } from './condition';
import { refuse } from './search-field';
import type { Context } from './search-field';

const same = (one: string | null, other: string): boolean => one?.toLowerCase() === other.toLowerCase();

/** Accounts a text names: by account id, e-mail or display name. */
export const usersNamed = (text: string, context: Context): readonly string[] =>
  [...context.site.users()].filter((user: User) => user.accountId === text || same(user.email, text) || same(user.displayName, text)).map((user) => user.accountId);

export const currentUser = (_args: readonly string[], context: Context): readonly string[] => (context.viewer === null ? [] : [context.viewer.accountId]);

export const membersOf = (args: readonly string[], context: Context): readonly string[] | { readonly problem: string } => {
  const name = args[0] ?? '';
  const group = [...context.site.groups()].find((each) => same(each.name, name) || each.groupId === name);
  return group === undefined ? { problem: `Function 'membersOf' can not generate a list of usernames for group '${name}'; the group does not exist.` } : group.members;
};

/** The accounts that the `by` predicate names. */
export const userTokens = (values: readonly Value[], field: string, context: Context): readonly string[] =>
  values.flatMap((value) => {
    if (value.kind === 'empty') return [''];
    if (value.kind === 'call' && value.name.toLowerCase() === 'currentuser') return currentUser([], context);
    const found = value.kind === 'text' ? usersNamed(value.text, context) : [];
    if (found.length === 0) refuse(context, `The value '${value.kind === 'text' ? value.text : `${value.name}()`}' does not exist for the field '${field}'.`);
    return found;
  });
