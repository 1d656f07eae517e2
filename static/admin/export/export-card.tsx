import { useState, type ReactElement } from 'react';
import type { Problem } from '../../../src/contract/result';
import { PlainButton } from '../../parts/button';
import { downloadBlob } from '../../parts/download';
import { numberText } from '../../parts/number-text';
import { ProblemPanel } from '../../parts/problem';
import { useViewer } from '../../parts/viewer';
import { collectExport, type ExportProgress } from './collect-export';

type Exporting = {
  readonly progress: ExportProgress | null;
  readonly problem: Problem | null;
  /** Records of the file that was made last. */
  readonly rows: number | null;
  readonly take: () => Promise<void>;
};

const useExporting = (): Exporting => {
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [rows, setRows] = useState<number | null>(null);
  const take = async (): Promise<void> => {
    setProblem(null);
    setRows(null);
    setProgress({ done: 0, of: 1 });
    const collected = await collectExport(setProgress);
    setProgress(null);
    if (!collected.ok) return setProblem(collected.problem);
    downloadBlob(collected.name, collected.blob);
    setRows(collected.rows);
  };
  return { progress, problem, rows, take };
};

const WhatIsInIt = (): ReactElement => (
  <>
    <p>One file with what people made here and Jira does not have: programs with their settings and roles, requests between teams, answers, meetings, what holds for the site, and all trails.</p>
    <ul>
      <li>Issues are not in it, nor figures: the app reads them from Jira again.</li>
      <li>It has words about issues that you may not browse yourself. Keep it as you keep a backup of Jira; that you took it is in the trail of the site.</li>
      <li>Each program is in it as of one moment, whoever works on it meanwhile.</li>
    </ul>
  </>
);

/** Takes all that the app keeps out of it, as one file. */
export const ExportCard = (): ReactElement => {
  const { locale } = useViewer();
  const { progress, problem, rows, take } = useExporting();
  return (
    <section className="card" aria-label="Export">
      <h2>Export</h2>
      <WhatIsInIt />
      <p><PlainButton look="primary" disabled={progress !== null} onClick={() => void take()}>Export to a file</PlainButton></p>
      {progress !== null && (
        <div className="pull">
          <progress aria-label="Exporting" value={progress.done} max={Math.max(1, progress.of)} />
          <p className="small" role="status">{numberText(progress.done, locale)} of {numberText(progress.of, locale)} read</p>
        </div>
      )}
      {rows !== null && <p role="status">Exported: {numberText(rows, locale)} records, with a checksum.</p>}
      {problem !== null && <ProblemPanel problem={problem} retry={() => void take()} />}
    </section>
  );
};
