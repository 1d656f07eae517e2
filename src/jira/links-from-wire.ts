import type { JiraLink } from '../model/jira-issue';
import { statusFromWire } from './status-from-wire';
import type { LinkWire } from './wire/issue-wire';

/**
 * The links of an issue, each as this issue shows it. Jira gives the other end as `outwardIssue` where this issue
 * reads the outward sentence, else as `inwardIssue`. Links to other sites have neither and are no links of Jira's.
 */
export const linksFromWire = (links: readonly LinkWire[]): readonly JiraLink[] => links.flatMap((link): JiraLink[] => {
  const other = link.outwardIssue ?? link.inwardIssue;
  if (other === undefined) return [];
  return [{
    linkId: link.id,
    typeId: link.type.id,
    side: link.outwardIssue === undefined ? 'inward' : 'outward',
    otherId: Number(other.id),
    otherKey: other.key,
    otherStatus: other.fields?.status === undefined ? null : statusFromWire(other.fields.status),
  }];
});
