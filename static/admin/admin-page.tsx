import type { ReactElement } from 'react';
import { askAdmin } from '../bridge';
import { useAnswer } from '../parts/answer';
import { ProblemPanel } from '../parts/problem';
import { Loading, RowsSkeleton } from '../parts/skeleton';

/** What administrators of Jira look after: all programs of the site, what holds for new ones, and how the app fares. */
export const AdminPage = (): ReactElement => {
  const { value, problem, again } = useAnswer(() => askAdmin('admin', {}), 'admin');
  return (
    <main className="page">
      <h1>Flagship</h1>
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {value === null && problem === null && <Loading what="Flagship’s administration"><RowsSkeleton count={4} /></Loading>}
    </main>
  );
};
