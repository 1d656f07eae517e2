/** The product events of Jira that a Forge app can be triggered by and that the local site fires. */
export type SiteEventName =
  | `avi:jira:${'created' | 'updated' | 'deleted' | 'assigned' | 'commented'}:issue`
  | `avi:jira:${'created' | 'deleted'}:issuelink`
  | `avi:jira:${'created' | 'updated' | 'deleted'}:worklog`
  | `avi:jira:${'created' | 'updated' | 'deleted' | 'released' | 'unreleased' | 'archived' | 'unarchived' | 'moved'}:version`
  | `avi:jira:${'created' | 'updated' | 'deleted' | 'softdeleted' | 'restored' | 'archived' | 'unarchived'}:project`
  | `avi:jira-software:${'created' | 'updated' | 'started' | 'closed' | 'deleted'}:sprint`;

export type SitePayload = Readonly<Record<string, unknown>>;

/** `payload` has `eventType`, `atlassianId`, `selfGenerated` and what Jira sends with this event. */
export type SiteEvent = { readonly event: SiteEventName; readonly payload: SitePayload };
