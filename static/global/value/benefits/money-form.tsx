import { useState, type ReactElement } from 'react';
import type { BenefitView } from '../../../../src/contract/value/benefits';
import { askGlobal } from '../../../bridge';
import { PlainButton } from '../../../parts/button';
import { amountInput } from '../costs/amount';
import { FormDialog } from '../outcome/form-dialog';
import type { BenefitFormProps } from './benefit-dialogs';

type Row = { readonly year: number; readonly planned: string; readonly actual: string };

const exact = (typed: string): string => typed.trim().replace(',', '.');

/** What a benefit is to bring, and brought, by year, for those who keep money. */
export const MoneyForm = ({ programId, view, benefit, close, saved }: BenefitFormProps & { readonly benefit: BenefitView }): ReactElement => {
  const first = view.firstYear ?? new Date().getFullYear();
  const [rows, setRows] = useState<readonly Row[]>(benefit.money.length === 0
    ? [{ year: first, planned: '', actual: '' }]
    : benefit.money.map(({ year, planned, actual }) => ({ year, planned: amountInput(planned), actual: actual === null ? '' : amountInput(actual) })));
  const set = (at: number, part: Partial<Row>): void => setRows(rows.map((row, other) => (other === at ? { ...row, ...part } : row)));
  const years = rows.filter(({ planned, actual }) => planned.trim() !== '' || actual.trim() !== '')
    .map(({ year, planned, actual }) => ({ year, planned: exact(planned === '' ? '0' : planned), actual: actual.trim() === '' ? null : exact(actual) }));
  return (
    <FormDialog title={`“${benefit.name}” in money`} label="Save" ready={view.currency !== null} call={() => askGlobal('saveBenefitMoney', { programId, id: benefit.id, version: benefit.version, years })} close={close} saved={saved}>
      {view.currency === null ? <p>The program has no currency yet. Choose one first, under Budget and cost.</p> : <p className="quiet">In {view.currency}. Year 0 is {first}. An empty actual amount means that the year is not over, or that nobody knows.</p>}
      <div className="wide">
        <table className="outcome-table">
          <thead><tr><th scope="col">Year</th><th scope="col">Planned</th><th scope="col">Actual</th></tr></thead>
          <tbody>
            {rows.map(({ year, planned, actual }, at) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td><input className="outcome-select" inputMode="decimal" aria-label={`Planned in ${year}`} value={planned} onChange={(event) => set(at, { planned: event.target.value })} /></td>
                <td><input className="outcome-select" inputMode="decimal" aria-label={`Actual in ${year}`} value={actual} onChange={(event) => set(at, { actual: event.target.value })} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PlainButton onClick={() => setRows([...rows, { year: (rows.at(-1)?.year ?? first - 1) + 1, planned: '', actual: '' }])}>Add a year</PlainButton>
    </FormDialog>
  );
};
