import { useState, type ReactElement } from 'react';
import type { RestorePreview, RestoreProgram } from '../../../src/contract/export';
import { askAdmin } from '../../bridge';
import { useAct } from '../../parts/act';
import { PlainButton } from '../../parts/button';
import { DownloadCsv } from '../../parts/download-csv';
import { momentText } from '../../parts/moment-text';
import { numberText } from '../../parts/number-text';
import { ProblemPanel } from '../../parts/problem';
import { useViewer } from '../../parts/viewer';

const effectOf = ({ state, undone }: RestoreProgram, locale: string): string => {
  if (state === 'new') return 'Not here: it is added';
  if (state === 'same') return 'Here, and the same: it stays';
  if (undone === null) return 'Here with another trail: it is replaced';
  return undone === 0 ? 'Here, and different: it is replaced' : `Here: it is taken back, and ${numberText(undone, locale)} ${undone === 1 ? 'thing' : 'things'} done since ${undone === 1 ? 'is' : 'are'} undone`;
};

const settingsWords: Readonly<Record<RestorePreview['settings'], string>> = {
  none: 'The file has no settings of the site: those here stay.', same: 'Settings of the site are the same.', replaced: 'Settings of the site are replaced by those in the file.',
};

const Programs = ({ programs }: Pick<RestorePreview, 'programs'>): ReactElement => {
  const { locale } = useViewer();
  return (
    <>
      <table role="table" className="stacking">
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Program in the file</th><th role="columnheader" scope="col">What happens</th></tr></thead>
        <tbody role="rowgroup">
          {programs.map((program, at) => (
            <tr role="row" key={`${program.name} ${at}`}><th role="rowheader" scope="row" dir="auto">{program.name}</th><td role="cell">{effectOf(program, locale)}</td></tr>
          ))}
        </tbody>
      </table>
      <p><DownloadCsv name="restore" table={() => ({ headings: ['Program in the file', 'What happens'], rows: programs.map((program) => [program.name, effectOf(program, locale)]) })} /></p>
    </>
  );
};

const Facts = ({ preview }: { readonly preview: RestorePreview }): ReactElement => {
  const { locale } = useViewer();
  const { head, counts, kept, settings, notes } = preview;
  const number = (count: number, one: string, many = `${one}s`): string => `${numberText(count, locale)} ${count === 1 ? one : many}`;
  return (
    <ul>
      <li>Made on <time dateTime={head.at}>{momentText(head.at, locale)}</time> on <bdi>{head.address === '' ? head.site : head.address}</bdi>, by version {head.app} of the app.</li>
      <li>With {number(counts.requests, 'request')} between teams, {number(counts.answers, 'answer')}, {number(counts.meetings, 'meeting')} and {number(counts.entries, 'entry', 'entries')} of trails.</li>
      <li>{settingsWords[settings]}</li>
      {kept > 0 && <li>{number(kept, 'program')} here {kept === 1 ? 'is' : 'are'} not in the file and {kept === 1 ? 'stays' : 'stay'} as {kept === 1 ? 'it is' : 'they are'}.</li>}
      {notes.map((note) => <li key={note}>{note}</li>)}
      <li>For a minute or two, nobody can open Flagship. The trail of the site then says that you restored this file.</li>
    </ul>
  );
};

type PanelProps = { readonly preview: RestorePreview; readonly leave: () => void; readonly changed: () => void };

/** What a file would do, and the decision. */
export const PreviewPanel = ({ preview, leave, changed }: PanelProps): ReactElement => {
  const { busy, problem, run } = useAct();
  const [typed, setTyped] = useState('');
  const { restoreId, seen, typeName, programs } = preview;
  const ready = typeName === null || typed.trim().toLowerCase() === typeName.toLowerCase();
  const restore = (): void => run(() => askAdmin('confirmRestore', { restoreId, seen, typed: typeName === null ? null : typed }), changed);
  return (
    <div className="restore-preview">
      <h3>What this file would do</h3>
      {programs.length === 0 ? <p>The file has no programs.</p> : <Programs programs={programs} />}
      <Facts preview={preview} />
      {typeName !== null && (
        <label className="field"><span>The file comes from another site. Type <strong>{typeName}</strong> to restore it here</span><input type="text" maxLength={255} value={typed} onChange={(event) => setTyped(event.target.value)} /></label>
      )}
      {problem !== null && <ProblemPanel problem={problem} />}
      <p>
        <PlainButton look="primary" disabled={busy || !ready} onClick={restore}>Restore</PlainButton>{' '}
        <PlainButton disabled={busy} onClick={leave}>{problem === null ? 'Cancel' : 'Choose the file again'}</PlainButton>
      </p>
    </div>
  );
};
