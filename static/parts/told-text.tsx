import type { ReactElement } from 'react';
import { withLocalDates } from './date-text';
import { useViewer } from './viewer';

/** Words that came with a figure; the dates in them are written as the viewer writes dates. */
export const Told = ({ text }: { readonly text: string }): ReactElement => {
  const { locale } = useViewer();
  return <>{withLocalDates(text, locale)}</>;
};
