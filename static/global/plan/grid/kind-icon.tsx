import type { ReactElement } from 'react';
import type { PlanRow } from '../../../../src/contract/plan';
import { kindWords } from '../rows/row-words';

const byKind: Readonly<Record<Exclude<PlanRow['kind'], 'issue'>, ReactElement>> = {
  program: <path d="M3 1.5h1.5V2H13l-2 3.5L13 9H4.5v6H3z" />,
  project: <path d="M2 3.5A1.5 1.5 0 0 1 3.5 2h3l1.5 2h4.5A1.5 1.5 0 0 1 14 5.5v7a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12.5z" />,
  milestone: <path d="M8 1.5 14.5 8 8 14.5 1.5 8z" />,
  epic: <path d="M9.5 1 3 9h4l-.5 6L13 7H9z" />,
};

const byCategory: Readonly<Record<PlanRow['category'], ReactElement>> = {
  todo: <path d="M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8z" />,
  doing: <path d="M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 4v8a4 4 0 1 1 0-8z" />,
  done: <path d="M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zm2.700 3.400 1 1-4.300 4.300L4.600 8.400l1-1 1.800 1.800z" />,
};

const categoryWords: Readonly<Record<PlanRow['category'], string>> = { todo: 'to do', doing: 'in progress', done: 'done' };

/** What a row stands for, as a shape: of issues how far they are, of all else what kind it is. */
export const KindIcon = ({ row }: { readonly row: PlanRow }): ReactElement => {
  const words = row.kind === 'issue' ? `${kindWords.issue}, ${categoryWords[row.category]}` : kindWords[row.kind];
  return (
    <svg className={`kind kind-${row.kind} kind-${row.category}`} viewBox="0 0 16 16" width="16" height="16" role="img" aria-label={words} fillRule="evenodd">
      {row.kind === 'issue' ? byCategory[row.category] : byKind[row.kind]}
    </svg>
  );
};
