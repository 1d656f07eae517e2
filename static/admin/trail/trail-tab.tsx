import { useState, type ReactElement } from 'react';
import { askAdmin } from '../../bridge';
import { Trail } from '../../trail/trail';
import type { TrailAccess } from '../../trail/trail-access';
import { ErasePerson } from './erase-person';

const access: TrailAccess = {
  programId: 'site',
  ask: {
    trail: (input) => askAdmin('trail', input),
    checkTrail: (input) => askAdmin('checkTrail', input),
    exportTrail: (input) => askAdmin('exportTrail', input),
    exportHeads: (input) => askAdmin('exportHeads', input),
  },
};

/** What administrators did on the site, and how a person is taken out of all trails. */
export const TrailTab = (): ReactElement => {
  const [turn, setTurn] = useState(0);
  return (
    <>
      <Trail key={turn} access={access} />
      <ErasePerson changed={() => setTurn((before) => before + 1)} />
    </>
  );
};
