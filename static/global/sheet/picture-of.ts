import { loadLightTheme } from './light-theme';

/** Enough for a slide or a sharp print, at the size the element has on the screen. */
const PIXELS_A_POINT = 2;

const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * The rules of the page as they were written: read back from the browser, those that set a font by a token would be lost.
 * Of the themes only the light one is needed.
 */
const rules = async (): Promise<string> => {
  const found = document.querySelectorAll<HTMLStyleElement | HTMLLinkElement>('style:not([data-theme="dark"]), link[rel="stylesheet"]');
  const texts = await Promise.all([...found].map(async (one) => (one instanceof HTMLLinkElement ? (await fetch(one.href)).text() : one.textContent ?? '')));
  return texts.join('\n');
};

/** A page of its own that holds nothing but a copy of the element, light whatever the theme. */
const pageAround = (element: HTMLElement, style: string): Element => {
  const page = document.implementation.createHTMLDocument('').documentElement;
  for (const { name, value } of document.documentElement.attributes) page.setAttribute(name, value);
  page.setAttribute('xmlns', XHTML);
  page.setAttribute('data-color-mode', 'light');
  const sheet = document.createElement('style');
  sheet.textContent = style;
  const copy = element.cloneNode(true);
  if (copy instanceof HTMLElement) copy.classList.add('in-picture');
  page.querySelector('head')?.append(sheet);
  page.querySelector('body')?.append(copy);
  return page;
};

const drawn = async (svg: string, width: number, height: number): Promise<HTMLCanvasElement> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * PIXELS_A_POINT;
  canvas.height = height * PIXELS_A_POINT;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
};

/** At once: `toBlob` waits until the browser has nothing else to do, which on a busy machine takes many seconds. */
const blobOf = (canvas: HTMLCanvasElement): Blob => {
  const bytes = atob(canvas.toDataURL('image/png').replace(/^[^,]*,/, ''));
  return new Blob([Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))], { type: 'image/png' });
};

/**
 * An element as a PNG: its copy and the page's own rules in an SVG image, which the browser lays out and draws as it drew
 * the page. Nothing is loaded from anywhere.
 */
export const pictureOf = async (element: HTMLElement): Promise<Blob> => {
  await loadLightTheme();
  const [width, height] = [element.offsetWidth, element.offsetHeight];
  const page = new XMLSerializer().serializeToString(pageAround(element, await rules()));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${page}</foreignObject></svg>`;
  const canvas = await drawn(svg, width, height);
  return blobOf(canvas);
};
