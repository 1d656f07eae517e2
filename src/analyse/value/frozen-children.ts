import { isMadeLater } from '../../model/prefix-map';
import type { Program } from '../../model/program';
import { presentOf } from '../../model/program-at';
import type { BaselinePackage } from '../../model/value/work-package';
import { oncePer } from '../once-per';

/** Stands for a child that the program does not have for this viewer: it is out of sight, or gone. */
export const UNSEEN_CHILD = -1;

/** Stands for a child that was made after a day of which the issues of today are not known: beyond all indices. */
const MADE_LATER = 2 ** 31 - 1;

const made = oncePer((_present: Program) => new WeakMap<BaselinePackage, Int32Array>());

const lookedUp = ({ byId }: Program, { children }: BaselinePackage): Int32Array => {
  const found = new Int32Array(children.length);
  for (const [place, { issueId }] of children.entries()) found[place] = byId.get(issueId) ?? (isMadeLater(byId, issueId) ? MADE_LATER : UNSEEN_CHILD);
  return found;
};

/**
 * The indices of the children that a package froze, in their order, looked up once for all days of a program: what was made
 * after a past day has an index beyond that day's issues, and what the viewer does not have is `UNSEEN_CHILD`.
 */
export const frozenChildren = (program: Program, one: BaselinePackage): Int32Array => {
  const present = presentOf(program);
  const known = made(present).get(one) ?? lookedUp(present, one);
  made(present).set(one, known);
  return known;
};
