import type { Coverage } from '../dependencies';
import type { MoneyRights } from './money';

/** A part of Value: `off` where it is switched off, `empty` before its first step, which `next` says. */
export type ValueModule = {
  readonly key: 'earned' | 'costs' | 'objectives' | 'benefits' | 'case' | 'survey';
  readonly state: 'off' | 'empty' | 'on';
  readonly text: string;
  readonly next: string | null;
};

export type ValueView = {
  readonly coverage: Coverage;
  readonly rights: MoneyRights;
  readonly modules: readonly ValueModule[];
};
