import Button from '@atlaskit/button/new';
import { useState, type ReactElement } from 'react';
import { addressOf } from '../../bridge';
import { printRoute, type Route } from '../route';

type Told = { readonly text: string; readonly link: string | null };

const copy = async (route: Route): Promise<Told> => {
  const link = await addressOf(printRoute(route));
  if (link === null) return { text: 'Jira did not tell the address. Copy it from the browser’s address bar.', link: null };
  try {
    await navigator.clipboard.writeText(link);
    return { text: 'Link copied.', link: null };
  } catch {
    // A frame may be refused the clipboard: then the link is shown, ready to be copied by hand.
    return { text: 'Copy this link:', link };
  }
};

/** Copies the address of what is seen; it gives nobody a right that Jira and the program do not give. */
export const CopyLink = ({ route }: { readonly route: Route }): ReactElement => {
  const [told, setTold] = useState<Told | null>(null);
  return (
    <div className="share">
      <Button onClick={() => void copy(route).then(setTold)}>Copy the link</Button>
      <span role="status">{told?.text}</span>
      {told?.link != null && <input readOnly aria-label="Link to this program" value={told.link} onFocus={(event) => event.target.select()} />}
    </div>
  );
};
