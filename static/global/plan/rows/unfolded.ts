import type { PlanRow } from '../../../../src/contract/plan';

/** A key after this folds a row that is open by itself. */
const folded = '-';

/**
 * The list of what is unfolded after a row was: its key comes in, or goes out again. Rows that are open by themselves, such
 * as projects, are named only while they are folded.
 */
export const toggled = (open: readonly string[], { key, open: isOpen }: Pick<PlanRow, 'key' | 'open'>): readonly string[] => {
  const [said, against] = isOpen ? [key, folded + key] : [folded + key, key];
  const without = open.filter((each) => each !== said);
  return without.length < open.length ? without : [...open, against];
};
