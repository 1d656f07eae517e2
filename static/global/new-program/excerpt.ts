const around = 24;

export type Excerpt = { readonly before: string; readonly at: string; readonly after: string };

/**
 * The text around a position (0-based), with the letter at it apart. Past the end, a mark stands where the text
 * stops. What is cut off is shown as an ellipsis; line breaks become spaces.
 */
export const excerptAt = (text: string, position: number): Excerpt => {
  const at = Math.min(Math.max(0, position), text.length);
  const plain = text.replace(/\s/g, ' ');
  const start = Math.max(0, at - around);
  const end = Math.min(text.length, at + 1 + around);
  return {
    before: (start > 0 ? '…' : '') + plain.slice(start, at),
    at: plain.slice(at, at + 1) || '▏',
    after: plain.slice(at + 1, end) + (end < text.length ? '…' : ''),
  };
};
