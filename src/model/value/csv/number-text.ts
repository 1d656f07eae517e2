/** What parts whole from fraction in a sheet; the other of the two may group thousands. */
export type DecimalMark = '.' | ',';

const groups: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^\d{1,3}(?:([, '’\u00a0\u202f])\d{3}(?:\1\d{3})*)?(?:\.\d*)?$|^\d+(?:\.\d*)?$|^\.\d+$/,
  ',': /^\d{1,3}(?:([. '’\u00a0\u202f])\d{3}(?:\1\d{3})*)?(?:,\d*)?$|^\d+(?:,\d*)?$|^,\d+$/,
};

const longest = 40;

const withoutUnit = (text: string): string => text.trim().replace(/^(?:[A-Z]{3}|\p{Sc})\s*|\s*(?:[A-Z]{3}|\p{Sc})$/gu, '').trim();

/** Around a number may stand a sign of a currency or its code, inside or outside of its own sign, and brackets for a credit. */
const bare = (text: string): { readonly digits: string; readonly negative: boolean } => {
  const inner = withoutUnit(text);
  const bracketed = /^\((.*)\)$/.exec(inner)?.[1];
  const signed = (bracketed ?? inner).replace('\u2212', '-').trim();
  const minus = signed.startsWith('-') || signed.endsWith('-');
  return { digits: withoutUnit(signed.replace(/^[-+]\s*|\s*-$/g, '')), negative: minus || bracketed !== undefined };
};

/** The code or the sign of a currency that stands beside a number; null for none. */
export const unitOf = (text: string): string | null => /[A-Z]{3}|\p{Sc}/u.exec(text)?.[0] ?? null;

/**
 * A number of a sheet as an exact decimal text, such as "-1234.5" for "(1.234,50)" with the mark ",". Null where it is
 * no number in that form: a thousands mark at another place than after three digits is an error, and not left out.
 */
export const decimalText = (text: string, mark: DecimalMark): string | null => {
  if (text.length > longest) return null;
  const { digits, negative } = bare(text);
  if (!groups[mark].test(digits)) return null;
  const [whole = '', fraction = ''] = digits.split(mark);
  const plain = `${whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '') || '0'}${fraction === '' ? '' : `.${fraction}`}`;
  return negative && /[1-9]/.test(plain) ? `-${plain}` : plain;
};

/** Which mark a column of numbers was written with; null where each of them could be either. */
export const markOf = (texts: Iterable<string>): DecimalMark | null => {
  for (const text of texts) {
    const { digits } = bare(text.replace(/\s*%$/, ''));
    const [dot, comma] = [decimalText(digits, '.') !== null, decimalText(digits, ',') !== null];
    if (dot !== comma) return dot ? '.' : ',';
  }
  return null;
};
