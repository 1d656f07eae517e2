import type { ReactElement } from 'react';
import { partedBy } from './words';

/** A sentence in which keys of issues are not broken over lines. */
export const WithKeys = ({ text, keys }: { readonly text: string; readonly keys: readonly string[] }): ReactElement => {
  const parts = keys.reduce<readonly string[]>((before, key) => before.flatMap((part) => (keys.includes(part) ? [part] : partedBy(part, key))), [text]);
  return <>{parts.map((part, at) => (keys.includes(part) ? <bdi key={at} className="question-key">{part}</bdi> : part))}</>;
};
