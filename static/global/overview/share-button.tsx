import Button from '@atlaskit/button/new';
import { useState, type ReactElement } from 'react';
import { addressOf } from '../../bridge';
import { printRoute, type Route } from '../route';

type Told = { readonly text: string; readonly link: string | null };

const draftWord = ' Others see the program once it is published.';

const copy = async (route: Route, draft: boolean): Promise<Told> => {
  const link = await addressOf(printRoute(route));
  if (link === null) return { text: 'Jira did not tell the address. Copy it from the browser’s address bar.', link: null };
  try {
    await navigator.clipboard.writeText(link);
    return { text: `Link copied.${draft ? draftWord : ''}`, link: null };
  } catch {
    // A frame may be refused the clipboard: then the link is shown, ready to be copied by hand.
    return { text: `Copy this link:${draft ? draftWord : ''}`, link };
  }
};

/** Copies the address of what is seen; it gives nobody a right that Jira does not give. */
export const ShareButton = ({ route, draft }: { readonly route: Route; readonly draft: boolean }): ReactElement => {
  const [told, setTold] = useState<Told | null>(null);
  return (
    <span className="share">
      <Button onClick={() => void copy(route, draft).then(setTold)}>Share</Button>
      <span role="status" className={told === null ? 'only-heard' : 'share-told'}>
        {told?.text}
        {told?.link != null && <input readOnly aria-label="Link to this program" value={told.link} onFocus={(event) => event.target.select()} />}
        {told !== null && <Button appearance="subtle" spacing="compact" onClick={() => setTold(null)}>Close</Button>}
      </span>
    </span>
  );
};
