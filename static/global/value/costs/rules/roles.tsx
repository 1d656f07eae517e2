import { useState, type ReactElement } from 'react';
import type { CostChoice } from '../../../../../src/contract/value/costs';
import type { MoneyRules } from '../../../../../src/contract/value/money-rules';
import { PlainButton } from '../../../../parts/button';

type RolesProps = { readonly roles: MoneyRules['roles']; readonly people: readonly CostChoice[]; readonly names: readonly string[]; readonly change: (roles: MoneyRules['roles']) => void };

/** Who has which role, for rates of roles. */
export const Roles = ({ roles, people, names, change }: RolesProps): ReactElement | null => {
  const [accountId, setAccountId] = useState('');
  const [role, setRole] = useState('');
  if (names.length === 0 && roles.length === 0) return null;
  return (
    <>
      <h3>Roles of people</h3>
      <ul className="cost-roles" role="list">
        {roles.map((one) => (
          <li key={one.accountId}><bdi>{people.find(({ id }) => id === one.accountId)?.name ?? 'somebody who left'}</bdi>: <bdi>{one.role}</bdi>{' '}
            <PlainButton look="link" onClick={() => change(roles.filter((other) => other !== one))}>Take out</PlainButton></li>
        ))}
      </ul>
      <div className="cost-row">
        <select aria-label="Person" value={accountId} onChange={(event) => setAccountId(event.target.value)}><option value="">Choose a person</option>{people.filter(({ id }) => roles.every((one) => one.accountId !== id)).map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select>
        <select aria-label="Role" value={role} onChange={(event) => setRole(event.target.value)}><option value="">Choose a role</option>{names.map((name) => <option key={name}>{name}</option>)}</select>
        <PlainButton disabled={accountId === '' || role === ''} onClick={() => { change([...roles, { accountId, role }]); setAccountId(''); }}>Add</PlainButton>
      </div>
    </>
  );
};
