import fc from 'fast-check';
import { packageOfLeaves } from '../../../../src/analyse/value/earned/package-work';
import { scopeChanges } from '../../../../src/analyse/value/earned/scope-change';
import type { Issue, Program } from '../../../../src/model/program';
import { programAt } from '../../../../src/model/program-at';
import type { BaselinePackage, PackageId } from '../../../../src/model/value/work-package';
import { day, program } from '../../../model/program-notation';
import { onPackage } from '../cost/cost-notation';

const someIssue = fc.record({ under: fc.constantFrom('', 'under A-1', 'under A-2', 'under B-1'), is: fc.constantFrom('', 'doing', 'delivered', 'dropped'), version: fc.constantFrom('', 'version V', 'version W'), created: fc.constantFrom('2026-08-03', '2026-10-19') });

const written = (issues: readonly { readonly under: string; readonly is: string; readonly version: string; readonly created: string }[]): string =>
  ['A-1 epic', 'A-2 epic', 'B-1 epic', ...issues.map(({ under, is, version, created }, at) => `${at % 3 === 0 ? 'B' : 'A'}-${at + 10} ${under} ${is} ${version} created ${created} ${is === 'delivered' || is === 'dropped' ? 'done 2026-11-02' : ''}`)].join('; ');

/** All packages that there can be, each of which froze some of the issues, some of them others' and one that nobody sees. */
const packagesOf = ({ issues }: Program, frozen: readonly number[]): readonly BaselinePackage[] => {
  const ids = new Set<PackageId>(issues.flatMap(({ id, level, project, fixVersions }): readonly PackageId[] =>
    [...(level === 1 ? [`epic:${id}` as const] : []), `project:${project.id}`, ...fixVersions.map((version) => `milestone:${version.id}` as const)]));
  return [...ids].map((id, at) => onPackage(id, { children: [...issues.filter(({ leaf }, index) => leaf && (frozen[(index + at) % frozen.length] ?? 0) === 1), { id: 999_999 }].map((one) => ({ issueId: one.id, weight: 1 })) }));
};

const plainly = (of: Program, { id, children }: BaselinePackage): readonly (readonly string[])[] => {
  const dropped = ({ outcome }: Issue): boolean => outcome === 'dropped';
  const added = (packageOfLeaves(of).get(id) ?? []).filter((issue) => !dropped(issue) && !children.some(({ issueId }) => issueId === issue.id));
  const gone = children.flatMap(({ issueId }) => of.issues.filter((issue) => issue.id === issueId && dropped(issue)));
  return [added, gone].map((some) => some.map(({ key }) => key));
};

test('what came to each package and what was dropped from it is what looking at each by itself gives, today and on a past day', () => {
  fc.assert(fc.property(fc.array(someIssue, { minLength: 1, maxLength: 14 }), fc.array(fc.nat(1), { minLength: 1, maxLength: 7 }), (issues, frozen) => {
    const today = program(written(issues));
    const packages = packagesOf(today, frozen);
    for (const then of [today, programAt(today, day('2026-10-26')), programAt(today, day('2026-09-07'))]) {
      const changes = scopeChanges(then, packages);
      const told = packages.map((one) => { const { added = [], dropped = [] } = changes.get(one) ?? {}; return [added, dropped].map((some) => some.map(({ key }) => key)); });
      expect(told).toEqual(packages.map((one) => plainly(then, one)));
    }
  }), { numRuns: 120, seed: 613 });
});
