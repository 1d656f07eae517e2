import { useRef } from 'react';
import type { ProgramAt } from '../../../../src/contract/call';
import type { EarnedView } from '../../../../src/contract/value/earned';
import { askGlobal } from '../../../bridge';
import { type Answer, useAnswer } from '../../../parts/answer';
import type { PackagesAsked } from './use-packages';

/** A view with the order that its packages are in. */
export type ShownEarned = { readonly asked: PackagesAsked; readonly view: EarnedView };

type Earned = Pick<Answer<EarnedView>, 'problem' | 'again'> & { readonly shown: ShownEarned | null; readonly waiting: boolean };

/** What was earned, with its packages in the order asked for. While another order is on its way, the page stays as it is. */
export const useEarned = (at: ProgramAt, asked: PackagesAsked): Earned => {
  const of = JSON.stringify(at);
  const { value, problem, again } = useAnswer(() => askGlobal('earned', { ...at, ...asked, from: 0 }), JSON.stringify({ ...at, ...asked }));
  const last = useRef<(ShownEarned & { readonly of: string }) | null>(null);
  if (value !== null) last.current = { of, asked, view: value };
  return { problem, again, shown: last.current?.of === of ? last.current : null, waiting: value === null && problem === null };
};
