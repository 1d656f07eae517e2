import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { download, downloadBlob } from '../parts/download';
import { fileName } from '../parts/file-name';
import type { Drawing } from './drawing';
import { exportSize, ExportedPicture, type ExportWords } from './exported-picture';
import { paintNow } from './paint';

/** Browsers draw no canvas with longer sides, or with more pixels, reliably. */
const LONGEST = 16_000;
const MOST_PIXELS = 120_000_000;

/** The picture as the text of an SVG file, in the colours of the theme as it is now. */
const svgText = (drawing: Drawing, words: ExportWords): string => {
  const room = document.createElement('div');
  const root = createRoot(room);
  flushSync(() => root.render(createElement(ExportedPicture, { drawing, paint: paintNow(), words })));
  const svg = room.querySelector('svg');
  const text = svg === null ? '' : new XMLSerializer().serializeToString(svg);
  root.unmount();
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
};

const imageOf = (address: string): Promise<HTMLImageElement> => new Promise((done, failed) => {
  const image = new Image();
  image.onload = () => done(image);
  image.onerror = () => failed(new Error('The picture could not be drawn.'));
  image.src = address;
});

/** Twice as large as on the page, or as large as a browser can draw. */
const scaleOf = ({ width, height }: { readonly width: number; readonly height: number }): number =>
  Math.min(2, LONGEST / width, LONGEST / height, Math.sqrt(MOST_PIXELS / (width * height)));

const pngBlob = async (drawing: Drawing, words: ExportWords): Promise<Blob> => {
  const size = exportSize(drawing);
  const scale = scaleOf(size);
  const address = URL.createObjectURL(new Blob([svgText(drawing, words)], { type: 'image/svg+xml' }));
  try {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(size.width * scale), Math.round(size.height * scale)];
    canvas.getContext('2d')?.drawImage(await imageOf(address), 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (blob === null) throw new Error('The picture is too large for this browser.');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
};

/** Hands the picture out as a file; rejects where the browser cannot draw it. */
export const exportPicture = async (kind: 'svg' | 'png', drawing: Drawing, words: ExportWords, name: string): Promise<void> => {
  if (kind === 'svg') download(fileName([words.program, name], kind), 'image/svg+xml', svgText(drawing, words));
  else downloadBlob(fileName([words.program, name], kind), await pngBlob(drawing, words));
};
