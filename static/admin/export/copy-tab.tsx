import type { ReactElement } from 'react';
import { ExportCard } from './export-card';
import { RestoreCard } from './restore-card';

/** What the app keeps, taken out of it and put back. */
export const CopyTab = ({ changed }: { readonly changed: () => void }): ReactElement => (
  <>
    <ExportCard />
    <RestoreCard changed={changed} />
  </>
);
