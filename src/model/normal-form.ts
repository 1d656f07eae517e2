import type { JiraIssue, JiraLink } from './jira-issue';
import { type Links, linksAmong } from './links';
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
 * that are neither members nor visible outside do not exist. `known` are the ends outside that are numbered already.
 */
export const normalFormOf = (links: Links, ends: Ends, known: readonly OutsideEnd[] = []): NormalForm => new Gathering(links, ends, known).result();

/** The same of the links of some members, with their indices. */
export const normalForm = (issues: Iterable<readonly [number, JiraIssue]>, ends: Ends, known: readonly OutsideEnd[] = []): NormalForm =>
  normalFormOf(linksAmong(issues, ends.members), ends, known);

class Gathering {
  /** Raw arcs: blocker, blocked and position of the link type in `typeIds`, three numbers each. */
  private readonly arcs: number[] = [];
  private readonly outside: OutsideEnd[];
  private readonly positionOutside = new Map<number, number>();
  private readonly unresolvable: { readonly issue: number; readonly key: string }[] = [];

  constructor(private readonly links: Links, private readonly ends: Ends, known: readonly OutsideEnd[]) {
    this.outside = [...known];
    for (const [position, end] of known.entries()) this.positionOutside.set(end.id, position);
  }

  result(): NormalForm {
    const { links: { typeIds }, ends: { meanings, members } } = this;
    this.read(typeIds.map((id) => meanings[id]));
    const types = typeIds.map((id) => ({ id, kind: kindOf(meanings[id]) }));
    const dependencies = mergeArcs(this.arcs, types, members.size, this.outside.length);
    return { dependencies, outside: this.outside, unresolvable: this.unresolvable };
  }

  /** `meanings` are those of the types, by their places. */
  private read(meanings: readonly (LinkMeaning | undefined)[]): void {
    const { issue, type, outward } = this.links;
    for (let link = 0; link < issue.length; link += 1) {
      const meaning = meanings[type[link] ?? -1];
      if (meaning === undefined || !meaning.dependency) continue;
      const other = this.farEnd(link);
      if (other === null) continue;
      const index = issue[link] ?? -1;
      const blocks = (meaning.blocker === 'outward') === (outward[link] === 1);
      this.arcs.push(blocks ? index : other, blocks ? other : index, type[link] ?? -1);
    }
  }

  private farEnd(link: number): number | null {
    const { issue, other, otherId, told } = this.links;
    const member = other[link] ?? -1;
    if (member >= 0) return member;
    const id = otherId[link] ?? Number.NaN;
    if (this.ends.unresolvable.has(id)) this.unresolvable.push({ issue: issue[link] ?? -1, key: told(link).otherKey });
    else if (this.ends.visibleOutside.has(id)) return this.outsideEnd(told(link));
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
}

const kindOf = (meaning: LinkMeaning | undefined): DependencyKind => (meaning?.dependency === true ? meaning.kind : 'finish-start');
