import type { ReactElement } from 'react';
import { PlainButton } from '../../../parts/button';
import { numberText } from '../../../parts/number-text';
import { ProblemPanel } from '../../../parts/problem';
import { useViewer } from '../../../parts/viewer';
import type { Reader } from './use-reading';
import { counted } from './words';

const AT_ONCE = 100;

const beginWords: Readonly<Record<Reader['state'], string>> = {
  'not-begun': 'Read descriptions and comments', reading: '', stopped: 'Go on reading', failed: 'Go on reading', done: 'Read them again',
};

const Progress = ({ reader }: { readonly reader: Reader }): ReactElement => {
  const { locale } = useViewer();
  const { read, total, found } = reader;
  const words = total === 0 ? 'Asking Jira for the first issues…' : `${numberText(read, locale)} of ${counted(total, 'issue', locale)} read, ${counted(found.length, 'question', locale)} found`;
  return (
    <div className="reading">
      <progress {...(total === 0 ? {} : { value: read, max: total })} aria-label="Descriptions and comments read" />
      <p className="small">{words}</p>
    </div>
  );
};

const Ended = ({ reader }: { readonly reader: Reader }): ReactElement => {
  const { locale } = useViewer();
  const { state, read, total, found, cut } = reader;
  const all = state === 'done' ? `All ${counted(total, 'open issue', locale)} read` : `Stopped after ${numberText(read, locale)} of ${counted(total, 'issue', locale)}`;
  return (
    <>
      <p>{all}: {found.length === 0 ? 'no further question.' : `${counted(found.length, 'further question', locale)}.`}</p>
      {cut > 0 && <p className="small quiet">{counted(cut, 'issue', locale)} {cut === 1 ? 'has' : 'have'} more comments than Jira gives at once; the others of {cut === 1 ? 'it' : 'them'} were not read.</p>}
    </>
  );
};

/** What else can be asked: summaries are looked at by themselves, descriptions and comments only when somebody wants it. */
export const ReadCard = ({ reader, readable }: { readonly reader: Reader; readonly readable: number }): ReactElement | null => {
  const { locale } = useViewer();
  const { state, problem, start, stop } = reader;
  if (readable === 0) return null;
  const pages = Math.ceil(readable / AT_ONCE);
  return (
    <section className="card read-card" aria-label="Descriptions and comments">
      {state === 'not-begun' && (
        <p>Descriptions and comments were not read for these. Flagship reads them with your own rights and keeps nothing: about {counted(pages, 'page', locale)} of Jira for {counted(readable, 'open issue', locale)}.</p>
      )}
      {state === 'reading' && <Progress reader={reader} />}
      {(state === 'done' || state === 'stopped') && <div role="status"><Ended reader={reader} /></div>}
      {problem !== null && <ProblemPanel problem={problem} />}
      <div className="read-actions">
        {state === 'reading'
          ? <PlainButton onClick={stop}>Stop</PlainButton>
          : <PlainButton onClick={start}>{beginWords[state]}</PlainButton>}
        {state === 'reading' && <span className="small quiet">You can stop, or leave this page, at any time.</span>}
      </div>
    </section>
  );
};
