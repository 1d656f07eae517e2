import { columns, parts, type Columns } from '../../../model/columns';
import { holders } from '../../../model/holders';
import { issueAt } from '../../../model/past-issues';
import type { Issue, Program } from '../../../model/program';
import { HAS_VERSION } from '../../../model/signs';
import type { BaselinePackage } from '../../../model/value/work-package';
import { grouped } from '../cost/grouped';
import { OUTSIDE, packagePlaces, type PackagePlaces } from '../package-places';
import { EPIC, MOST_LEVELS } from './package-work';

/** Children that came to a package since its baseline, and those of the baseline that were dropped. */
export type ScopeChange = { readonly added: readonly Issue[]; readonly dropped: readonly Issue[] };

const DROPPED = parts.indexOf('dropped');

type InPlace = { readonly place: number; readonly issue: Issue };

/** The place of the nearest epic above an issue, itself included. */
const epicPlace = ({ level, parent }: Columns, { epics }: PackagePlaces, index: number): number => {
  for (let at = index, step = 0; at >= 0 && step < MOST_LEVELS; step += 1) {
    if (level[at] === EPIC) return epics[at] ?? OUTSIDE;
    at = parent[at] ?? -1;
  }
  return OUTSIDE;
};

/** Leaves that are in a package and that it did not freeze, with its place; a leaf may be in several. */
const addedTo = (program: Program, all: Columns, places: PackagePlaces): readonly InPlace[] => {
  const { part, leaf, signs } = all;
  const { project, projects: known } = holders(program);
  const [projects, versions] = [places.has('project'), places.has('milestone')];
  const found: InPlace[] = [];
  const add = (index: number, place: number): void => {
    const issue = place === OUTSIDE || places.isFrozenIn(index, place) ? undefined : issueAt(program, index);
    if (issue !== undefined) found.push({ place, issue });
  };
  for (let index = 0; index < part.length; index += 1) {
    if (leaf[index] === 0 || part[index] === DROPPED) continue;
    add(index, epicPlace(all, places, index));
    if (projects) add(index, places.of(`project:${known[project[index] ?? -1]?.id ?? ''}`));
    if (versions && ((signs[index] ?? 0) & HAS_VERSION) !== 0) for (const { id } of issueAt(program, index)?.fixVersions ?? []) add(index, places.of(`milestone:${id}`));
  }
  return found;
};

const droppedFrom = (program: Program, { packages, children, begins }: PackagePlaces): readonly InPlace[] => {
  const { part } = columns(program);
  const found: InPlace[] = [];
  for (let place = 0; place < packages.length; place += 1) {
    for (let at = begins[place] ?? 0; at < (begins[place + 1] ?? 0); at += 1) {
      const index = children[at] ?? -1;
      const issue = part[index] === DROPPED ? issueAt(program, index) : undefined;
      if (issue !== undefined) found.push({ place, issue });
    }
  }
  return found;
};

/**
 * By package, in their order; those without a change are not in it. What a viewer cannot see, or is gone, is in neither: the
 * package is left out of totals for it. One pass over the issues and one over what was frozen.
 */
export const scopeChanges = (program: Program, packages: readonly BaselinePackage[]): ReadonlyMap<BaselinePackage, ScopeChange> => {
  const places = packagePlaces(program, packages);
  const placeOf = ({ place }: InPlace): number => place;
  const [added, dropped] = [grouped(addedTo(program, columns(program), places), placeOf), grouped(droppedFrom(program, places), placeOf)];
  const issuesOf = (some: readonly InPlace[] | undefined): readonly Issue[] => some?.map(({ issue }) => issue) ?? [];
  return new Map(packages.flatMap((one, place) => (added.has(place) || dropped.has(place) ? [[one, { added: issuesOf(added.get(place)), dropped: issuesOf(dropped.get(place)) }] as const] : [])));
};
