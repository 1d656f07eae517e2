import type { ReactElement } from 'react';

/** What a row of an editor is about, with what is worth knowing of it below. */
export const RowLabel = ({ label, hint }: { readonly label: string; readonly hint: string | null }): ReactElement => (
  <span dir="auto">{label}{hint !== null && <span className="option-hint">{hint}</span>}</span>
);
