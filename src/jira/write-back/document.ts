/** A text as an Atlassian document: one paragraph a line. It names nobody, so that nobody is notified by name. */
export type TextDocument = {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly { readonly type: 'paragraph'; readonly content: readonly { readonly type: 'text'; readonly text: string }[] }[];
};

/** Empty lines make empty paragraphs, since Jira takes no empty text. */
export const textDocument = (lines: readonly string[]): TextDocument => ({
  type: 'doc', version: 1,
  content: lines.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })),
});
