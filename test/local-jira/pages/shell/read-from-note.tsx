import type { ReactElement } from 'react';
import { useSite } from './current-user';

/** On every page, where another site is read: what one sees is that site as one person sees it, and stays as it is. */
export const ReadFromNote = (): ReactElement | null => {
  const { readFrom } = useSite();
  if (readFrom === null) return null;
  return (
    <p className="read-from" role="note">
      Reading <a href={readFrom.url} target="_blank" rel="noopener noreferrer">{new URL(readFrom.url).host}</a> as {readFrom.as}; nothing is
      changed there. App and user are one person here: what others may not see cannot be shown. Changes follow within five minutes.
    </p>
  );
};
