import type { ReactElement } from 'react';
import type { SheetForm, SheetPreview } from '../../../../src/contract/value/sheets';

type FormProps = { readonly preview: SheetPreview; readonly disabled: boolean; readonly change: (form: SheetForm) => void };

const marks = [['.', '1,234.56'], [',', '1.234,56']] as const;
const orders = [['iso', '2026-11-30'], ['dmy', '30.11.2026'], ['mdy', '11/30/2026'], ['ymd', '2026/11/30']] as const;

type AllProps = FormProps & { readonly one: SheetPreview['forAll'][number] };

/** What all lines of a file are, where it has no column that says so. */
const ForAll = ({ preview: { form }, disabled, change, one: { column, heading, words, taken, because } }: AllProps): ReactElement => {
  const { [column]: _, ...others } = form.all ?? {};
  const set = (word: string): void => change({ ...form, all: word === '' ? others : { ...others, [column]: word } });
  return (
    <>
      <label className="field sheet-all"><span>{heading} of all lines</span>
        <select value={taken ?? ''} disabled={disabled} onChange={(event) => set(event.target.value)}>
          {taken === null && <option value="">Choose</option>}
          {words.map((word) => <option key={word} value={word}>{word}</option>)}
        </select>
      </label>
      <p className="small sheet-unsure" role="note">The file has no column {heading}. {taken === null ? 'Choose what all of its lines are.' : because === null ? `All of its lines are taken for ${taken}.` : <>All of its lines are taken for {taken}, since their amounts stand under “<bdi>{because}</bdi>”. Look whether that is what they are.</>}</p>
    </>
  );
};

/** Which heading of the file is which column, and how its numbers and dates are written. */
export const FormFields = (props: FormProps): ReactElement => {
  const { preview: { form, unsure, columns, first, forAll }, disabled, change } = props;
  const setColumn = (at: number, column: string | null): void =>
    change({ ...form, columns: form.columns.map((one, index) => (index === at ? { ...one, column } : column !== null && one.column === column ? { ...one, column: null } : one)) });
  return (
    <div className="sheet-form">
      <div className="field-row">
        <label className="field"><span>Numbers look like</span>
          <select value={form.mark} disabled={disabled} onChange={(event) => change({ ...form, mark: event.target.value === ',' ? ',' : '.' })}>
            {marks.map(([mark, example]) => <option key={mark} value={mark}>{example}</option>)}
          </select>
        </label>
        <label className="field"><span>Dates look like</span>
          <select value={form.days} disabled={disabled} onChange={(event) => change({ ...form, days: orders.find(([order]) => order === event.target.value)?.[0] ?? 'iso' })}>
            {orders.map(([order, example]) => <option key={order} value={order}>{example}</option>)}
          </select>
        </label>
      </div>
      {forAll.map((one) => <ForAll key={one.column} {...props} one={one} />)}
      {unsure.mark && <p className="small sheet-unsure" role="note">Each number of this file could be meant with a decimal point or with a decimal comma. Look whether the right one is chosen.</p>}
      {unsure.days && <p className="small sheet-unsure" role="note">Each date of this file could have the day first or the month first. Look whether the right order is chosen.</p>}
      <div className="sheet-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Line</th>
              {form.columns.map(({ heading, column }, at) => (
                <th key={heading} scope="col">
                  <bdi>{heading}</bdi>
                  <select aria-label={`“${heading}” is`} value={column ?? ''} disabled={disabled} onChange={(event) => setColumn(at, event.target.value === '' ? null : event.target.value)}>
                    <option value="">Leave out</option>
                    {columns.map(({ key, heading: name, needed }) => <option key={key} value={key}>{name}{needed ? ' *' : ''}</option>)}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.map(({ line, cells, kind }) => (
              <tr key={line} className={kind === 'wrong' ? 'sheet-wrong' : undefined}>
                <td className="number">{line}{kind === 'wrong' && <span className="only-heard"> has errors</span>}</td>
                {cells.map((cell, at) => <td key={at} className={form.columns[at]?.column === null ? 'quiet' : undefined}><bdi>{cell}</bdi></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
};
