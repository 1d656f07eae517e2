import type { ReactElement } from 'react';
import type { SheetName } from '../../../../src/contract/value/sheets';
import { askGlobal } from '../../../bridge';
import { useAnswer } from '../../../parts/answer';
import { ProblemPanel } from '../../../parts/problem';
import { Loading, RowsSkeleton } from '../../../parts/skeleton';
import type { PartProps } from '../part-props';
import { SheetTransfer } from './sheet-transfer';

type Table = { readonly sheet: SheetName; readonly title: string; readonly what: string; readonly book: boolean; readonly text: string };

const tables: readonly Table[] = [
  { sheet: 'lines', title: 'Budget and actual cost', what: 'cost lines', book: true, text: 'One line for each amount: budget, actual, or what is left to spend, for a work package, a project or a team over some days. Lines are added and never changed.' },
  { sheet: 'baselines', title: 'Baselines', what: 'baselines', book: true, text: 'One line for each work package: its budget, planned start and finish. Lines with the same baseline are one plan, which holds from its day on.' },
  { sheet: 'entered', title: 'Percent complete', what: 'percents complete', book: false, text: 'One line for each time that somebody said how much of a work package is done, with the day from which on it holds. It counts for packages whose percent is entered; all others take it from their work in Jira.' },
  { sheet: 'acts', title: 'Gates and stops', what: 'gates and stops', book: false, text: 'One line for each gate that a work package passed (pass, take-back), and for each package that was stopped (stop, resume), with the day from which on it holds.' },
  { sheet: 'objectives', title: 'Objectives', what: 'objectives', book: false, text: 'One line for each objective of a team in an increment, with planned and actual value.' },
  { sheet: 'benefits', title: 'Benefits', what: 'benefits', book: false, text: 'One line for each benefit; further lines with the same id carry more readings and years.' },
  { sheet: 'risks', title: 'Risks', what: 'risks', book: false, text: 'One line for each risk, with probability and impact from 1 to 5.' },
];

/** All tables that come in from sheets and go out to them. */
export const SheetsPage = ({ programId, canManage }: PartProps): ReactElement => {
  const { value, problem, again } = useAnswer(() => askGlobal('value', { programId }), programId);
  if (problem !== null) return <ProblemPanel problem={problem} retry={again} />;
  if (value === null) return <Loading what="what may be imported"><RowsSkeleton count={5} /></Loading>;
  const { sees, keeps, why } = value.rights;
  return (
    <div className="value-page">
      <p className="quiet">Figures kept elsewhere come in as CSV: with commas, semicolons or tabs, decimal points or commas. A file is looked at first, and comes in as a whole or not at all; the same file again changes nothing.</p>
      {tables.map(({ sheet, title, what, book, text }) => (
        <section key={sheet} className="card" aria-label={title}>
          <h3>{title}</h3>
          <p className="small quiet">{text}</p>
          {book && !sees
            ? <p className="quiet" role="note">{why ?? 'Not shown to you: it takes the finance role.'}</p>
            : <SheetTransfer programId={programId} sheet={sheet} what={what} mayImport={book ? keeps : canManage} changed={again} />}
        </section>
      ))}
    </div>
  );
};
