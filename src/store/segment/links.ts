import type { JiraIssue, JiraLink } from '../../model/jira-issue';

/** An issue, as far as its links from the other side tell of it. */
export type LinkEnd = Pick<JiraIssue, 'id' | 'key' | 'status'>;

/** A link that an issue of the segment tells, which an issue further on in the segment should tell from its side. */
type Told = { readonly issue: LinkEnd; readonly link: JiraLink };

/** Links told from one side only, by the issue they lead to, in the order they were told. */
export class ToldLinks {
  readonly #waiting = new Map<number, Told[]>();

  /** Issues stand by rising ids, mostly: only links to higher ones are met again. */
  tell(issue: LinkEnd, link: JiraLink): void {
    if (link.otherId <= issue.id) return;
    const waiting = this.#waiting.get(link.otherId);
    if (waiting === undefined) this.#waiting.set(link.otherId, [{ issue, link }]);
    else waiting.push({ issue, link });
  }

  /** The link that should come next among those of an issue, from its side; null where none is known. */
  expected(issueId: number): JiraLink | null {
    const told = this.#waiting.get(issueId)?.[0];
    if (told === undefined) return null;
    const { issue, link } = told;
    return {
      linkId: link.linkId, typeId: link.typeId, side: link.side === 'outward' ? 'inward' : 'outward',
      otherId: issue.id, otherKey: issue.key, otherStatus: issue.status,
    };
  }

  /** The expected link came. */
  came(issueId: number): void {
    this.#waiting.get(issueId)?.shift();
  }
}
