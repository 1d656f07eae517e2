import type { ReactElement } from 'react';
import type { VisibilityName } from '../../src/contract/people';
import { visibilities } from './program/visibilities';

const words: Readonly<Record<VisibilityName, string>> = { draft: 'Draft', shared: 'Shared', published: 'Published' };

export const VisibilityMark = ({ visibility }: { readonly visibility: VisibilityName }): ReactElement => (
  <span className={`mark mark-${visibility}`} title={visibilities[visibility].meaning}>{words[visibility]}</span>
);
