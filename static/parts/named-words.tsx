import type { ReactElement } from 'react';
import { plainText, type NamedText } from './waiting-words';

/** Words with names in them: each name stands in its own direction, and what is cut off is in the tooltip. */
export const NamedWords = ({ parts }: { readonly parts: NamedText }): ReactElement => (
  <span className="cut" title={plainText(parts)}>
    {parts.map(({ text, name }, index) => (name ? <bdi key={index}>{text}</bdi> : text))}
  </span>
);
