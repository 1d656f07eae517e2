import type { PackageValue } from './package-value';

/** What stopped packages gave back of their budgets, in minor units; of those where it is known. */
export const releasedBy = (packages: readonly PackageValue[]): number => packages.reduce((sum, { stopped }) => sum + (stopped?.released ?? 0), 0);
