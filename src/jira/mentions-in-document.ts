import { type KeyAt, keyOfAddress, keysIn } from '../model/issue-keys';

/** A paragraph, heading, cell or the like as one line of text, with the keys of issues in it. */
export type DocumentText = { readonly text: string; readonly keys: readonly KeyAt[] };

/** What of a node of an Atlassian document is looked at; everything else may be there in any form. */
type Node = {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly content?: unknown;
  readonly marks?: unknown;
  readonly attrs?: { readonly [name: string]: unknown } | null;
};

/** Nodes that stand within a line; every other one begins a line of its own. */
const inline: ReadonlySet<unknown> = new Set(['text', 'hardBreak', 'mention', 'emoji', 'date', 'status', 'inlineCard', 'placeholder', 'inlineExtension', 'mediaInline']);

/** What is shown word by word from elsewhere, such as logs and programs, says nothing about work. */
const unread: ReadonlySet<unknown> = new Set(['codeBlock']);

const cards: ReadonlySet<unknown> = new Set(['inlineCard', 'blockCard', 'embedCard']);

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const textOr = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The address that a text is a link to; null where it is none. */
const linkOf = ({ marks }: Node): string | null => {
  const link = (Array.isArray(marks) ? marks : []).find((mark) => isNode(mark) && mark.type === 'link') as Node | undefined;
  return link === undefined ? null : textOr(link.attrs?.['href']);
};

/** One line while it is gathered: its text, links to issues in it, and the stretches that are links elsewhere. */
class Line {
  private text = '';
  private readonly led: KeyAt[] = [];
  private readonly away: { readonly from: number; readonly to: number }[] = [];

  constructor(private readonly site: string) {}

  add(node: Node): void {
    const href = cards.has(node.type) ? textOr(node.attrs?.['url']) : linkOf(node);
    if (href !== null) this.addLink(textOr(node.text), href);
    else if (node.type === 'hardBreak') this.text += ' ';
    else this.text += textOr(node.text) || textOr(node.attrs?.['text']) || textOr(node.attrs?.['shortName']);
  }

  /** What a link leads to counts, whatever its words are: they may be a title, or the key of another site's issue. */
  private addLink(words: string, href: string): void {
    const from = this.text.length;
    const key = keyOfAddress(href, this.site);
    if (key === null) this.text += words === '' ? href : words;
    else this.text += words === '' || words.includes('://') ? key : words.includes(key) ? words : `${words} (${key})`;
    if (key !== null) this.led.push({ key, at: from + this.text.slice(from).indexOf(key) });
    this.away.push({ from, to: this.text.length });
  }

  read(): DocumentText | null {
    let next = 0;
    const words = keysIn(this.text, this.site).filter(({ at }) => {
      while (next < this.away.length && (this.away[next]?.to ?? 0) <= at) next += 1;
      return (this.away[next]?.from ?? Infinity) > at;
    });
    const keys = [...words, ...this.led].sort((a, b) => a.at - b.at);
    return keys.length === 0 ? null : { text: this.text, keys };
  }
}

const childrenOf = ({ content }: Node): readonly unknown[] => (Array.isArray(content) ? content : []);

/**
 * The lines of an Atlassian document that name issues of this site: keys in its words, cards and links that lead to
 * one. Quotations are read as any other words; blocks of code are not. Nothing calls itself on the way down, so that a
 * document may be nested as deeply as it likes.
 */
export const mentionsInDocument = (document: unknown, site: string): readonly DocumentText[] => {
  const found: DocumentText[] = [];
  let line = new Line(site);
  const finish = (): void => {
    const told = line.read();
    if (told !== null) found.push(told);
    line = new Line(site);
  };
  const left: unknown[] = [document];
  while (left.length > 0) {
    const node = left.pop();
    if (!isNode(node) || unread.has(node.type)) continue;
    if (!inline.has(node.type)) finish();
    if (inline.has(node.type) || cards.has(node.type)) line.add(node);
    const children = childrenOf(node);
    for (let at = children.length - 1; at >= 0; at -= 1) left.push(children[at]);
  }
  finish();
  return found;
};
