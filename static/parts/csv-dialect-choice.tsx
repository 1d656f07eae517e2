import type { ReactElement } from 'react';
import type { CsvDialect } from '../../src/contract/csv';
import { chooseDialect, useDialect } from './csv-dialect';

const words: Readonly<Record<CsvDialect, string>> = {
  comma: 'Comma, decimal point: 1234.56',
  semicolon: 'For Excel in Germany and the like: semicolon, decimal comma: 1234,56',
};

/** Beside a button that makes a CSV file: in whose way it is written. The choice holds for all files, and stays. */
export const DialectChoice = (): ReactElement => {
  const dialect = useDialect();
  return (
    <label className="csv-dialect" title={`CSV files are written with ${dialect === 'comma' ? 'commas and decimal points' : 'semicolons and decimal commas'}. Change it here.`}>
      <span className="only-heard">How CSV files are written</span>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d="M2.5 4.5 6 8l3.5-3.5" /></svg>
      <select value={dialect} onChange={(event) => chooseDialect(event.target.value === 'semicolon' ? 'semicolon' : 'comma')}>
        <option value="comma">{words.comma}</option>
        <option value="semicolon">{words.semicolon}</option>
      </select>
    </label>
  );
};
