import type { ReactElement } from 'react';
import { plainText } from '../../jql/text-field';

type Block = { readonly type?: unknown; readonly content?: unknown };

const blocksOf = (body: unknown): readonly Block[] => {
  const content: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'content') : null;
  return Array.isArray(content) ? (content as readonly Block[]) : [];
};

/** The words of a description, a paragraph a block; this site draws no rich text. */
export const Description = ({ body }: { readonly body: unknown }): ReactElement => {
  const blocks = blocksOf(body);
  return (
    <section className="block" aria-label="Description">
      <h2>Description</h2>
      {blocks.length === 0 ? <p className="quiet">No description.</p> : blocks.map((block, place) => <p key={place}>{plainText(block)}</p>)}
    </section>
  );
};
