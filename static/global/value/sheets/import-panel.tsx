import { useState, type ChangeEvent, type ReactElement } from 'react';
import type { SheetForm, SheetImported, SheetPreview } from '../../../../src/contract/value/sheets';
import { useAct } from '../../../parts/act';
import { PlainButton } from '../../../parts/button';
import { numberText } from '../../../parts/number-text';
import { ProblemPanel } from '../../../parts/problem';
import { useViewer } from '../../../parts/viewer';
import { FormFields } from './form-fields';
import { ProblemList } from './problem-list';
import { readFile } from './read-file';
import { uploadSheet, type SheetAccess } from './sheet-access';

type PanelProps = { readonly access: SheetAccess; readonly what: string; readonly done: () => void; readonly close: () => void };

const CountWords = ({ counts }: { readonly counts: SheetImported }): ReactElement => {
  const { locale } = useViewer();
  return <><strong>{numberText(counts.new, locale)}</strong> new, <strong>{numberText(counts.changed, locale)}</strong> changed, <strong>{numberText(counts.same, locale)}</strong> the same as here</>;
};

/** A file on its way in: chosen, looked at, corrected, and imported as a whole or not at all. */
export const ImportPanel = ({ access, what, done, close }: PanelProps): ReactElement => {
  const [preview, setPreview] = useState<SheetPreview | null>(null);
  const [imported, setImported] = useState<SheetImported | null>(null);
  const { busy, problem, run } = useAct();
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    setImported(null);
    setPreview(null);
    if (file !== undefined) run(async () => { const text = readFile(new Uint8Array(await file.arrayBuffer())); return text.ok ? uploadSheet(access, text.value) : text; }, setPreview);
  };
  const look = (form: SheetForm, from: number): void => { if (preview !== null) run(() => access.preview(preview.uploadId, form, from), setPreview); };
  const change = (form: SheetForm): void => { if (preview !== null) { setPreview({ ...preview, form }); look(form, 0); } };
  const bring = (): void => { if (preview !== null) run(() => access.import(preview), (counts) => { setImported(counts); setPreview(null); done(); }); };
  return (
    <div className="sheet-import">
      <label className="field"><span>CSV file of {what}</span><input type="file" accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain" disabled={busy} onChange={choose} /></label>
      <div role="status">
        {busy && <p className="small quiet">Reading the file…</p>}
        {imported !== null && <p>Imported: <CountWords counts={imported} />.</p>}
      </div>
      {preview !== null && (
        <>
          <FormFields preview={preview} disabled={busy} change={change} />
          {preview.remembered && <p className="small quiet">Columns are taken as in the last file.</p>}
          <ProblemList preview={preview} busy={busy} turn={(from) => look(preview.form, from)} ask={(from) => access.preview(preview.uploadId, preview.form, from)} />
          {preview.problemsTotal === 0 && <p>Would bring in: <CountWords counts={preview.counts} />. Rows that are here and not in the file stay.</p>}
        </>
      )}
      {problem !== null && <ProblemPanel problem={problem} />}
      <p className="card-foot">
        {preview !== null && preview.problemsTotal === 0 && <PlainButton look="primary" disabled={busy || preview.counts.new + preview.counts.changed === 0} onClick={bring}>Import all of it</PlainButton>}
        <PlainButton disabled={busy} onClick={close}>{imported === null ? 'Cancel' : 'Close'}</PlainButton>
      </p>
    </div>
  );
};
