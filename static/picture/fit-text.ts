export type Measure = (text: string, size: number, bold: boolean) => number;

export const fontFamily = 'ui-sans-serif, -apple-system, BlinkMacSystemFont, "Segoe UI", Ubuntu, "Helvetica Neue", Arial, sans-serif';

let context: CanvasRenderingContext2D | null = null;
const known = new Map<string, number>();

/** Kept widths are forgotten at this many, so that a long stay costs no memory. */
const MOST_KNOWN = 20_000;

/** Width of a text in pixels as the browser would write it. */
export const measured: Measure = (text, size, bold) => {
  const key = `${bold ? 'b' : ''}${size} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * size * 0.6;
  context.font = `${bold ? 600 : 400} ${size}px ${fontFamily}`;
  const width = context.measureText(text).width;
  if (known.size > MOST_KNOWN) known.clear();
  known.set(key, width);
  return width;
};

/** The longest beginning for which `fits` holds, by whole characters; it has to hold for shorter ones too. */
const longest = (characters: readonly string[], fits: (text: string) => boolean): string => {
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(characters.slice(0, middle).join(''))) low = middle;
    else high = middle - 1;
  }
  return characters.slice(0, low).join('');
};

/** A text cut to a width in pixels, with an ellipsis where it was cut. */
export const cutText = (text: string, width: number, size: number, bold = false, measure: Measure = measured): string => {
  if (measure(text, size, bold) <= width) return text;
  return `${longest([...text], (part) => measure(`${part}…`, size, bold) <= width).trimEnd()}…`;
};

const firstLine = (text: string, width: number, size: number, measure: Measure): string => {
  const words = text.split(' ');
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer, size, false) > width) break;
    line = longer;
  }
  return line === '' ? longest([...text], (part) => measure(part, size, false) <= width) : line;
};

/** A text over at most so many lines of a width in pixels, broken between words where it can be, the last one cut. */
export const textLines = (text: string, width: number, lines: number, size: number, measure: Measure = measured): readonly string[] => {
  const found: string[] = [];
  let rest = text.trim();
  while (rest !== '' && found.length < lines - 1 && measure(rest, size, false) > width) {
    const line = firstLine(rest, width, size, measure);
    if (line === '') break;
    found.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  return rest === '' ? found : [...found, cutText(rest, width, size, false, measure)];
};

/** Whether a text is written from right to left, by its first letter. */
export const isRightToLeft = (text: string): boolean => {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter);
};
