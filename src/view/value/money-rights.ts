import type { MoneyRights } from '../../contract/value/money';
import { may, type Role } from '../../model/roles';

/** What somebody with these roles may do with a program's money. */
export const moneyRights = (roles: ReadonlySet<Role>): MoneyRights => {
  const [sees, keeps] = [may(roles, 'see-money'), may(roles, 'keep-money')];
  return { sees, keeps, why: sees ? null : 'Amounts and figures made of them are not shown to you: they take the finance role, which managers give under Settings, People.' };
};
