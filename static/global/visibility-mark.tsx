import type { ReactElement } from 'react';

const words = { draft: 'Draft', published: 'Published' } as const;
const meanings = {
  draft: 'Only you see it.',
  published: 'Everyone who may use Flagship sees it, each with the issues Jira lets them see.',
} as const;

export const VisibilityMark = ({ visibility }: { readonly visibility: 'draft' | 'published' }): ReactElement => (
  <span className={`mark mark-${visibility}`} title={meanings[visibility]}>{words[visibility]}</span>
);
