import type { Program } from '../../model/program';
import { presentOf } from '../../model/program-at';
import type { BaselinePackage, PackageId } from '../../model/value/work-package';
import { oncePer } from '../once-per';
import { frozenChildren } from './frozen-children';

/** Stands for no package of the list. */
export const OUTSIDE = -1;

/**
 * A list of packages by what they stand for, as places in it, and the work that each froze. Issues by their indices, which are
 * the same on all days of a program: what was made after a past day has an index beyond that day's issues.
 */
export class PackagePlaces {
  /** The package of each epic, by the epic's index. */
  readonly epics: Int32Array;
  /** Frozen children of all packages, one after the other (see `frozenChildren`). */
  readonly children: Int32Array;
  /** Where the children of each place begin, and at the end where all end. */
  readonly begins: Int32Array;
  /** One package that froze each issue in the column, further ones by the pair. */
  private readonly frozenIn: Int32Array;
  private readonly alsoIn = new Set<number>();
  private readonly named = new Map<string, number>();

  constructor(program: Program, readonly packages: readonly BaselinePackage[]) {
    const { issues, byId } = program;
    this.epics = new Int32Array(issues.length).fill(OUTSIDE);
    this.frozenIn = new Int32Array(issues.length).fill(OUTSIDE);
    this.begins = new Int32Array(packages.length + 1);
    this.children = new Int32Array(packages.reduce((sum, { children }) => sum + children.length, 0));
    for (const [place, one] of packages.entries()) {
      const { id } = one;
      this.named.set(id, place);
      const epic = id.startsWith('epic:') ? byId.get(Number(id.slice('epic:'.length))) : undefined;
      if (epic !== undefined) this.epics[epic] = place;
      const own = frozenChildren(program, one);
      const begin = this.begins[place] ?? 0;
      this.begins[place + 1] = begin + own.length;
      this.children.set(own, begin);
      for (const index of own) this.freeze(index, place);
    }
  }

  private freeze(index: number, place: number): void {
    if (index < 0 || index >= this.frozenIn.length) return;
    if (this.frozenIn[index] === OUTSIDE) this.frozenIn[index] = place;
    else this.alsoIn.add(this.pair(index, place));
  }

  private pair(index: number, place: number): number { return index * this.packages.length + place; }

  isFrozenIn(index: number, place: number): boolean {
    return this.frozenIn[index] === place || (this.alsoIn.size > 0 && this.alsoIn.has(this.pair(index, place)));
  }

  of(id: PackageId): number { return this.named.get(id) ?? OUTSIDE; }

  /** Whether any package is of this kind. */
  has(kind: 'project' | 'milestone'): boolean { return this.packages.some(({ id }) => id.startsWith(`${kind}:`)); }
}

const made = oncePer((_present: Program) => new Map<readonly BaselinePackage[], PackagePlaces>());

/** The places of a list of packages, made once for all days of a program. */
export const packagePlaces = (program: Program, packages: readonly BaselinePackage[]): PackagePlaces => {
  const present = presentOf(program);
  const known = made(present).get(packages) ?? new PackagePlaces(present, packages);
  made(present).set(packages, known);
  return known;
};
