/** A link from an issue to something outside Jira: a page, a ticket of another tool. */
export type RemoteLink = {
  readonly id: string;
  readonly issueId: string;
  /** What the linking tool knows it by; one issue has one link of a global id. */
  readonly globalId?: string;
  readonly relationship?: string;
  readonly application?: { readonly type?: string; readonly name?: string };
  readonly object: {
    readonly url: string;
    readonly title: string;
    readonly summary?: string;
    readonly icon?: { readonly url16x16?: string; readonly title?: string; readonly link?: string };
    readonly status?: { readonly resolved?: boolean; readonly icon?: { readonly url16x16?: string; readonly title?: string; readonly link?: string } };
  };
};
