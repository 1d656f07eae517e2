import type { ReactElement } from 'react';
import type { Result } from '../../../../src/contract/result';
import type { SheetPreview } from '../../../../src/contract/value/sheets';
import { PlainButton } from '../../../parts/button';
import { DownloadCsv } from '../../../parts/download-csv';
import { numberText } from '../../../parts/number-text';
import { useViewer } from '../../../parts/viewer';
import { problemTable } from './problem-csv';

type ListProps = { readonly preview: SheetPreview; readonly busy: boolean; readonly turn: (from: number) => void; readonly ask: (from: number) => Promise<Result<SheetPreview>> };

/** Everything that is wrong with a file, by its lines, in pages. */
export const ProblemList = ({ preview: { problems, problemsFrom, problemsTotal }, busy, turn, ask }: ListProps): ReactElement | null => {
  const { locale } = useViewer();
  if (problemsTotal === 0) return null;
  const end = problemsFrom + problems.length;
  return (
    <section aria-label="What is wrong with the file">
      <p className="field-wrong" role="alert">{numberText(problemsTotal, locale)} {problemsTotal === 1 ? 'thing is' : 'things are'} wrong with the file, so none of it can be imported. Correct it above or in the file.</p>
      <div className="sheet-scroll">
        <table>
          <thead><tr><th scope="col">Line</th><th scope="col">Column</th><th scope="col">What is wrong</th></tr></thead>
          <tbody>{problems.map(({ line, column, message }, at) => <tr key={at}><td className="number">{line}</td><td>{column ?? ''}</td><td><bdi>{message}</bdi></td></tr>)}</tbody>
        </table>
      </div>
      {problemsTotal > problems.length && (
        <p className="card-foot pages">
          <PlainButton disabled={busy || problemsFrom === 0} onClick={() => turn(Math.max(0, problemsFrom - 100))}>Before</PlainButton>
          <span className="small quiet">{numberText(problemsFrom + 1, locale)} to {numberText(end, locale)} of {numberText(problemsTotal, locale)}</span>
          <PlainButton disabled={busy || end >= problemsTotal} onClick={() => turn(end)}>After</PlainButton>
        </p>
      )}
      <p><DownloadCsv name="wrong-lines" what="what is wrong" table={() => problemTable(ask)} /></p>
    </section>
  );
};
