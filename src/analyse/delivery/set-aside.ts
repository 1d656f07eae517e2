import { outcomeCount } from '../outcome-count';

/**
 * **Set aside**: open issues that nobody touched for longer than the program's setting allows. Reversible (any change
 * to the issue brings it back), counted here and in no other figure.
 */
export const setAside = outcomeCount({
  key: 'set-aside',
  name: 'Set aside',
  group: 'Delivery',
  better: 'none',
  formula: 'Open issues untouched for longer than the program allows. They are in no other figure.',
  followed: false,
  parts: ['setAside'],
  verb: 'are set aside',
  why: () => 'untouched',
});
