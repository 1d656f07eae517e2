import type { ValueModule } from '../../contract/value/summary';
import type { ProgramValue } from '../../model/value/program-value';
import { valueModules } from './modules';

const names: Readonly<Record<ValueModule['key'], string | null>> = {
  earned: 'earned value', costs: 'budget and cost', objectives: 'objectives', benefits: 'benefits', survey: 'surveys',
  // It is made of benefits and cost, so that it has no first step of its own.
  case: null,
};

/** The parts of Value that nobody has begun, in one line; null where there are none. What is switched off is not wanted. */
export const notSetUp = (value: ProgramValue): string | null => {
  const empty = valueModules(value).flatMap(({ key, state }) => (state === 'empty' ? names[key] ?? [] : []));
  return empty.length === 0 ? null : `Not set up yet: ${empty.join(', ')}.`;
};
