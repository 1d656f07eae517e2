import Button from '@atlaskit/button/new';
import { useState, type ReactElement } from 'react';
import type { GrantView, Holder, RoleName } from '../../../../src/contract/people';
import { PersonPicker } from './person-picker';
import { isRole, roleNames, roleWords } from './role-words';

/** Gives somebody, or a group, a role; it counts once the section is saved. */
export const AddPerson = ({ add }: { readonly add: (grant: GrantView) => void }): ReactElement => {
  const [holder, setHolder] = useState<Holder | null>(null);
  const [role, setRole] = useState<RoleName>('viewer');
  const give = (): void => {
    if (holder === null) return;
    add({ role, holder });
    setHolder(null);
  };
  return (
    <div className="add-person">
      <PersonPicker chosen={holder} choose={setHolder} />
      <label className="field-row">
        <span>as</span>
        <select value={role} onChange={(event) => { if (isRole(event.target.value)) setRole(event.target.value); }}>
          {roleNames.map((name) => <option key={name} value={name}>{roleWords[name]}</option>)}
        </select>
      </label>
      <Button isDisabled={holder === null} onClick={give}>Add</Button>
    </div>
  );
};
