/** Somebody, or a group, that can hold a role. */
export type Holder =
  | { readonly kind: 'user'; readonly accountId: string; readonly name: string }
  | { readonly kind: 'group'; readonly groupId: string; readonly name: string };

export type RoleName = 'viewer' | 'contributor' | 'manager' | 'finance';

export type VisibilityName = 'draft' | 'shared' | 'published';

export type GrantView = { readonly role: RoleName; readonly holder: Holder };

/** Who is what in a program, and what each role may do in words. */
export type PeopleView = {
  readonly owner: Holder;
  readonly visibility: VisibilityName;
  readonly everyone: 'viewer' | 'contributor';
  readonly grants: readonly GrantView[];
  readonly roles: readonly { readonly role: RoleName; readonly may: string }[];
};
