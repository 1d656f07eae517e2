import type { SettingsCalls } from '../../contract/calls';
import type { Role, RoleGrant, RoleHolder } from '../../model/roles';
import type { ChangedText } from '../../model/trail-note';
import type { ProgramRecord } from '../../store/programs';
import { type Changed, changeProgram } from '../change-program';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import { holderKey, holderNames } from './holder-names';
import { visibilityChange } from './visibility';

type Call = SettingsCalls['saveRoles'];

type Names = ReadonlyMap<string, string>;

const order: readonly Role[] = ['manager', 'finance', 'contributor', 'viewer'];

/** The same grant twice is one. */
const distinct = (grants: Call['input']['grants']): readonly RoleGrant[] => {
  const found = new Map<string, RoleGrant>();
  for (const { role, holder } of grants) {
    const plain = holder.kind === 'user' ? { kind: holder.kind, accountId: holder.accountId } : { kind: holder.kind, groupId: holder.groupId };
    found.set(`${role} ${holderKey(plain)}`, { role, holder: plain });
  }
  return [...found.values()];
};

/** Those who had a role before may be gone by now; whoever is new to it has to be there. */
const refuseUnknown = (grants: readonly RoleGrant[], before: readonly RoleGrant[], names: Names): void => {
  const had = new Set(before.map(({ holder }) => holderKey(holder)));
  const unknown = grants.filter(({ holder }) => !names.has(holderKey(holder)) && !had.has(holderKey(holder)));
  if (unknown.length === 0) return;
  throw new Refusal('bad-input', `${unknown.length === 1 ? 'One of them is' : `${unknown.length} of them are`} not known to Jira, or not visible to you. Choose people and groups from the list. Nothing was saved.`, { field: 'grants' });
};

const heldBy = (grants: readonly RoleGrant[], role: Role, names: Names): string | null => {
  const held = grants.filter((grant) => grant.role === role).map(({ holder }) => names.get(holderKey(holder)) ?? 'somebody who left');
  return held.length === 0 ? null : held.sort().join(', ');
};

const titles: Readonly<Record<Role, string>> = { manager: 'Managers', finance: 'Finance', contributor: 'Contributors', viewer: 'Viewers' };

const changesOf = (before: ProgramRecord, after: ProgramRecord, names: Names): readonly ChangedText[] => [
  ...(before.visibility === after.visibility ? [] : [visibilityChange(before.visibility, after.visibility)]),
  ...(before.everyone === after.everyone ? [] : [{ what: 'Everybody without a role is', before: before.everyone, after: after.everyone }]),
  ...order
    .map((role) => ({ what: titles[role], before: heldBy(before.grants, role, names), after: heldBy(after.grants, role, names) }))
    .filter((change) => change.before !== change.after),
];

const peopleIn = (grants: readonly RoleGrant[]): readonly string[] => grants.flatMap(({ holder }) => (holder.kind === 'user' ? [holder.accountId] : []));

/**
 * The owner manages the program whatever is granted; an owner who left does not, so that somebody else has to. A group
 * is not enough: it may be empty, and who is in it can only be asked with a scope that the app does not want.
 */
const refuseUnmanaged = (program: ProgramRecord, names: Names): void => {
  const managers = program.grants.filter(({ role }) => role === 'manager').map(({ holder }) => holder);
  const people: readonly RoleHolder[] = [{ kind: 'user', accountId: program.ownerId }, ...managers.filter(({ kind }) => kind === 'user')];
  if (people.some((holder) => names.has(holderKey(holder)))) return;
  throw new Refusal('bad-input', 'Nobody would be left who manages this program: its owner is gone from Jira, and a group may be empty. Choose a person as manager. Nothing was saved.', { field: 'grants' });
};

const change = async (stored: ProgramRecord, { visibility, everyone, grants }: Call['input']): Promise<Changed> => {
  const program = { ...stored, visibility, everyone, grants: distinct(grants) };
  const owner: RoleGrant = { role: 'manager', holder: { kind: 'user', accountId: stored.ownerId } };
  const named = [...stored.grants, ...program.grants];
  const names = await holderNames([owner, ...named]);
  refuseUnknown(program.grants, stored.grants, names);
  refuseUnmanaged(program, names);
  const people = [...new Set(peopleIn(named))];
  return { program, note: { action: 'roles-changed', changes: changesOf(stored, program, names), people, issues: [] } };
};

/** Saves who is what in a program, and who may open it. Somebody who manages it always remains. */
export const saveRoles = async (input: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { version } = await changeProgram(input, viewer, (stored) => change(stored, input));
  return { version };
};
