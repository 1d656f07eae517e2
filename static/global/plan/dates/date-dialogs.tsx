import type { ReactElement } from 'react';
import { AppliedDialog } from './applied-dialog';
import type { Drafts } from './drafts';
import { PreviewDialog } from './preview-dialog';
import type { Applying } from './use-applied';

type DialogsProps = { readonly programId: string; readonly drafts: Drafts; readonly applying: Applying };

/** The dialog of the stage that the list of changes is at. */
export const DateDialogs = ({ programId, drafts, applying }: DialogsProps): ReactElement | null => {
  const { stage } = applying;
  if (stage === 'none') return null;
  if (stage === 'preview') return <PreviewDialog programId={programId} drafts={drafts} applied={applying.applied} close={applying.close} />;
  return <AppliedDialog outcome={stage.outcome} sent={stage.sent} undo={applying.undo} close={applying.close} />;
};
