import './sheets.css';
import { useMemo, useState, type ReactElement } from 'react';
import type { SheetName } from '../../../../src/contract/value/sheets';
import { useAct } from '../../../parts/act';
import { PlainButton } from '../../../parts/button';
import { useDialect } from '../../../parts/csv-dialect';
import { DialectChoice } from '../../../parts/csv-dialect-choice';
import { download } from '../../../parts/download';
import { useFileName } from '../../../parts/file-about';
import { ProblemPanel } from '../../../parts/problem';
import { exportedFile } from '../../../trail/exported-file';
import { ImportPanel } from './import-panel';
import { sheetAccess } from './sheet-access';

type TransferProps = {
  readonly programId: string;
  readonly sheet: SheetName;
  /** What its rows are, in the plural: "cost lines". */
  readonly what: string;
  readonly mayImport: boolean;
  /** After an import, so that the page shows what came. */
  readonly changed: () => void;
};

/** One table out as CSV, and in from it: what goes out comes in again as the same. */
export const SheetTransfer = ({ programId, sheet, what, mayImport, changed }: TransferProps): ReactElement => {
  const access = useMemo(() => sheetAccess(programId, sheet), [programId, sheet]);
  const [open, setOpen] = useState(false);
  const dialect = useDialect();
  const nameOf = useFileName();
  const { busy, problem, run } = useAct();
  const get = (): void => run(() => exportedFile((from) => access.export(from, dialect)), ({ type, text }) => download(nameOf(what, 'csv'), type, text));
  return (
    <div className="sheet-transfer">
      <div className="sheet-buttons">
        <span className="csv-button"><PlainButton disabled={busy} onClick={get}>Download CSV</PlainButton><DialectChoice /></span>
        {mayImport && !open && <PlainButton onClick={() => setOpen(true)}>Import CSV</PlainButton>}
      </div>
      {problem !== null && <ProblemPanel problem={problem} retry={get} />}
      {open && <ImportPanel access={access} what={what} done={changed} close={() => setOpen(false)} />}
    </div>
  );
};
