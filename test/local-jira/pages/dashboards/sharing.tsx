import type { ReactElement } from 'react';
import type { DashboardJson } from '../rest/shapes';

/** Who sees a dashboard besides its owner. */
export type Share = 'private' | 'loggedin' | 'global';

const words: Readonly<Record<Share, string>> = { private: 'Only me', loggedin: 'Everybody who is signed in', global: 'Everybody, signed in or not' };

const shares: readonly Share[] = ['private', 'loggedin', 'global'];

export const permissionsOf = (share: Share): readonly { readonly type: string }[] => (share === 'private' ? [] : [{ type: share }]);

export const shareOf = ({ sharePermissions }: DashboardJson): Share => shares.find((share) => sharePermissions.some(({ type }) => type === share)) ?? 'private';

type SharingProps = { readonly share: Share; readonly onShare: (share: Share) => void };

/** Who may see the dashboard, chosen by its owner. */
export const Sharing = ({ share, onShare }: SharingProps): ReactElement => (
  <label className="field field-short">
    Viewers
    <select className="edit" value={share} onChange={(event) => onShare(shares.find((each) => each === event.target.value) ?? share)}>
      {shares.map((each) => <option key={each} value={each}>{words[each]}</option>)}
    </select>
  </label>
);
