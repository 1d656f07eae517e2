import Button from '@atlaskit/button/new';
import { useState, type ReactElement, type RefObject } from 'react';
import { downloadBlob } from '../../parts/download';
import { fileName } from '../../parts/file-name';

type CopyProps = { readonly paper: RefObject<HTMLElement>; readonly name: string; readonly day: string };

/** Whether the browser says that this frame gets no clipboard; where it says nothing, it is tried. */
const isRefused = async (): Promise<boolean> => {
  try {
    return (await navigator.permissions.query({ name: 'clipboard-write' as PermissionName })).state === 'denied';
  } catch {
    return false;
  }
};

const onClipboard = async (picture: Blob): Promise<boolean> => {
  if (await isRefused()) return false;
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    return false;
  }
};

/** Where the browser gives a frame no clipboard, the picture becomes a file: nobody is left without it. */
const copy = async (paper: HTMLElement, name: string, day: string): Promise<string> => {
  const { pictureOf } = await import('./picture-of');
  const picture = await pictureOf(paper);
  if (await onClipboard(picture)) return 'Copied. Paste it where you need it.';
  downloadBlob(fileName([name, day], 'png'), picture);
  return 'The browser does not let this page copy a picture, so it was saved as a file.';
};

/** The sheet as a picture, light whatever the theme, for a slide or a mail. */
export const CopyPicture = ({ paper, name, day }: CopyProps): ReactElement => {
  const [busy, setBusy] = useState(false);
  const [told, tell] = useState<string | null>(null);
  const act = (): void => {
    if (paper.current === null) return;
    setBusy(true);
    tell(null);
    void copy(paper.current, name, day)
      .catch(() => 'The picture could not be drawn. Print the sheet instead, or take a picture of the screen.')
      .then((words) => { setBusy(false); tell(words); });
  };
  return (
    <>
      <Button isLoading={busy} onClick={act}>Copy as picture</Button>
      <span role="status" className="small">{told}</span>
    </>
  );
};
