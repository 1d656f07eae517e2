import type { ValueView } from '../../contract/value/summary';
import type { Analysis } from '../../analyse/analysis';
import type { Role } from '../../model/roles';
import { coverageOf } from '../coverage';
import type { Around } from '../overview';
import { moneyRights } from './money-rights';
import { valueModules } from './modules';

/** The first page of Value. */
export const drawValue = (today: Analysis, roles: ReadonlySet<Role>, around: Around): ValueView => ({
  coverage: coverageOf(around),
  rights: moneyRights(roles),
  modules: valueModules(today.program.value),
});
