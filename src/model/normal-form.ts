import type { JiraIssue, JiraLink } from './jira-issue';
import { mergeArcs } from './merge-arcs';
import type { Dependency, OutsideEnd } from './program';
import type { DependencyKind, LinkMeaning } from './settings';

/** What the far end of a link can be: a member's index (0 and more), or one of these. */
export type Ends = {
  readonly members: ReadonlyMap<number, number>;
  readonly visibleOutside: ReadonlySet<number>;
  readonly unresolvable: ReadonlySet<number>;
  readonly meanings: Readonly<Record<string, LinkMeaning>>;
};

export type NormalForm = {
  readonly dependencies: readonly Dependency[];
  readonly outside: readonly OutsideEnd[];
  readonly unresolvable: readonly { readonly issue: number; readonly key: string }[];
};

/**
 * Turns Jira's links, of which each issue shows its own side, into dependencies `blocker -> blocked`: direction and
 * kind by the link's type, each pair once, whichever of its ends told it. A link to itself stays, as a cycle. Ends
 * that are neither members nor visible outside do not exist. `issues` are the members to read with their indices,
 * and `known` the ends outside that are numbered already.
 */
export const normalForm = (issues: Iterable<readonly [number, JiraIssue]>, ends: Ends, known: readonly OutsideEnd[] = []): NormalForm => {
  const gathered = new Gathering(ends, known);
  for (const [index, issue] of issues) gathered.read(index, issue);
  return gathered.result();
};

class Gathering {
  /** Raw arcs: blocker, blocked and position of the link type in `typeIds`, three numbers each. */
  private readonly arcs: number[] = [];
  private readonly typeIds: string[] = [];
  private readonly outside: OutsideEnd[];
  private readonly positionOutside = new Map<number, number>();
  private readonly unresolvable: { readonly issue: number; readonly key: string }[] = [];

  private typeId: string | null = null;
  private meaning: LinkMeaning | undefined;

  constructor(private readonly ends: Ends, known: readonly OutsideEnd[]) {
    this.outside = [...known];
    for (const [position, end] of known.entries()) this.positionOutside.set(end.id, position);
  }

  read(index: number, issue: JiraIssue): void {
    for (const link of issue.links) {
      const meaning = link.typeId === this.typeId ? this.meaning : this.meaningOf(link.typeId);
      if (meaning === undefined || !meaning.dependency) continue;
      const other = this.farEnd(index, link);
      if (other === null) continue;
      const blocks = meaning.blocker === link.side;
      this.arcs.push(blocks ? index : other, blocks ? other : index, this.typePosition(link.typeId));
    }
  }

  result(): NormalForm {
    const types = this.typeIds.map((id) => ({ id, kind: this.kindOf(id) }));
    const dependencies = mergeArcs(this.arcs, types, this.ends.members.size, this.outside.length);
    return { dependencies, outside: this.outside, unresolvable: this.unresolvable };
  }

  private farEnd(index: number, link: JiraLink): number | null {
    const member = this.ends.members.get(link.otherId);
    if (member !== undefined) return member;
    if (this.ends.unresolvable.has(link.otherId)) this.unresolvable.push({ issue: index, key: link.otherKey });
    else if (this.ends.visibleOutside.has(link.otherId)) return this.outsideEnd(link);
    return null;
  }

  private outsideEnd(link: JiraLink): number {
    let position = this.positionOutside.get(link.otherId);
    if (position === undefined) {
      position = this.outside.length;
      this.positionOutside.set(link.otherId, position);
      this.outside.push({ id: link.otherId, key: link.otherKey, status: link.otherStatus });
    }
    return -1 - position;
  }

  /** The same type mostly comes several times in a row. */
  private meaningOf(typeId: string): LinkMeaning | undefined {
    this.typeId = typeId;
    this.meaning = this.ends.meanings[typeId];
    return this.meaning;
  }

  private typePosition(typeId: string): number {
    const known = this.typeIds.indexOf(typeId);
    return known >= 0 ? known : this.typeIds.push(typeId) - 1;
  }

  private kindOf(typeId: string): DependencyKind {
    const meaning = this.ends.meanings[typeId];
    return meaning?.dependency === true ? meaning.kind : 'finish-start';
  }
}
