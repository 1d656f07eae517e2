import type { ReactElement } from 'react';
import { PlainButton } from '../parts/button';
import { Dialog } from '../parts/dialog';

type LeaveProps = { readonly what: string; readonly leave: () => void; readonly stay: () => void };

/** Asked before somebody leaves what they have not saved. */
export const LeaveDialog = ({ what, leave, stay }: LeaveProps): ReactElement => (
  <Dialog
    title="Leave without saving?" close={stay}
    actions={<><PlainButton look="primary" onClick={stay}>Stay here</PlainButton><PlainButton onClick={leave}>Discard and leave</PlainButton></>}
  >
    <p>Your changes to <bdi>{what}</bdi> are not saved. Nothing in the program was changed yet.</p>
  </Dialog>
);
