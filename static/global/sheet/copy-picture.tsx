import Button from '@atlaskit/button/new';
import { useState, type ReactElement, type RefObject } from 'react';
import { downloadBlob } from '../../parts/download';
import { litUp } from './light-theme';

type CopyProps = { readonly paper: RefObject<HTMLElement>; readonly name: string; readonly day: string };

/** Enough for a slide or a sharp print, at the size the sheet has on the screen. */
const PIXELS_A_POINT = 2;

const pictureOf = async (paper: HTMLElement): Promise<Blob> => {
  const { toBlob } = await import('html-to-image');
  const done = await litUp(paper);
  try {
    const picture = await toBlob(paper, { pixelRatio: PIXELS_A_POINT, skipFonts: true, style: { margin: '0', boxShadow: 'none' } });
    if (picture === null) throw new Error('The browser drew no picture.');
    return picture;
  } finally {
    done();
  }
};

const fileName = (name: string, day: string): string => `${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}-${day}.png`;

/** Where the browser gives a frame no clipboard, the picture becomes a file: nobody is left without it. */
const copy = async (paper: HTMLElement, name: string, day: string): Promise<string> => {
  const picture = await pictureOf(paper);
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return 'Copied. Paste it where you need it.';
  } catch {
    downloadBlob(fileName(name, day), picture);
    return 'The browser does not let this page copy a picture, so it was saved as a file.';
  }
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
