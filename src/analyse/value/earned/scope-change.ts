import type { Issue, Program } from '../../../model/program';
import type { BaselinePackage } from '../../../model/value/work-package';
import { packageOfLeaves } from './package-work';

/** Children that came to a package since its baseline, and those of the baseline that were dropped. */
export type ScopeChange = { readonly added: readonly Issue[]; readonly dropped: readonly Issue[] };

/** By package. What a viewer cannot see, or is gone, is in neither: the package is left out of totals for it. */
export const scopeChanges = (program: Program, packages: readonly BaselinePackage[]): ReadonlyMap<BaselinePackage, ScopeChange> => {
  const work = packageOfLeaves(program);
  return new Map(packages.map((one) => [one, scopeChange(program, one, work.get(one.id) ?? [])]));
};

const scopeChange = ({ byId, issues }: Program, { children }: BaselinePackage, now: readonly Issue[]): ScopeChange => {
  const frozen = new Set(children.map(({ issueId }) => issueId));
  return {
    added: now.filter(({ id, outcome }) => !frozen.has(id) && outcome !== 'dropped'),
    dropped: children.flatMap(({ issueId }) => issues[byId.get(issueId) ?? -1] ?? []).filter(({ outcome }) => outcome === 'dropped'),
  };
};
