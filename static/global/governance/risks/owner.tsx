import { useState, type ReactElement } from 'react';
import type { Holder } from '../../../../src/contract/people';
import type { RiskView } from '../../../../src/contract/value/risks';
import { PersonPicker } from '../../settings/people/person-picker';

/** An owner with an account is told by another name than what is stored, which is the account's id. */
const accountOf = (risk: RiskView | null): Holder | null =>
  (risk === null || risk.owner === null || risk.ownerName === null || risk.ownerName === risk.owner ? null : { kind: 'user', accountId: risk.owner, name: risk.ownerName });

type OwnerProps = { readonly risk: RiskView | null; readonly owner: string | null; readonly choose: (owner: string | null) => void };

/** Who answers for a risk: somebody with an account, or anybody by name. */
export const Owner = ({ risk, owner, choose }: OwnerProps): ReactElement => {
  const [person, setPerson] = useState<Holder | null>(() => accountOf(risk));
  const take = (holder: Holder | null): void => {
    setPerson(holder);
    choose(holder !== null && holder.kind === 'user' ? holder.accountId : null);
  };
  return (
    <>
      <PersonPicker label="Owner" groups={false} chosen={person} choose={take} />
      {person === null && <label className="field"><span>Or an owner without an account</span><input value={owner ?? ''} maxLength={255} dir="auto" onChange={(event) => choose(event.target.value === '' ? null : event.target.value)} /></label>}
    </>
  );
};
