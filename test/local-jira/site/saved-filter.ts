/** With whom a filter is shared, besides its owner; `parameter` is the id of the group, project or account. */
export type FilterShare = {
  readonly id: number;
  readonly type: 'global' | 'authenticated' | 'group' | 'project' | 'projectRole' | 'user';
  readonly parameter?: string;
  /** Only for a project role. */
  readonly roleId?: number;
};

/** A query that is kept under a name. */
export type SavedFilter = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly jql: string;
  readonly ownerId: string;
  readonly shares: readonly FilterShare[];
  /** Who besides the owner may change it. */
  readonly editors: readonly FilterShare[];
  /** Accounts of those who starred it. */
  readonly favouriteOf: readonly string[];
};
