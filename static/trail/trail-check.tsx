import { useState, type ChangeEvent, type ReactElement } from 'react';
import type { SignedHead } from '../../src/contract/trail';
import { useAct } from '../parts/act';
import { PlainButton } from '../parts/button';
import { numberText } from '../parts/number-text';
import { ProblemPanel } from '../parts/problem';
import { useViewer } from '../parts/viewer';
import { checkTrail, type Checked } from './check-trail';
import { readHeads } from './read-heads';
import type { TrailAccess } from './trail-access';
import { TrailVerdict } from './trail-verdict';

type FileProps = { readonly chosen: (heads: readonly SignedHead[]) => void };

/** A file of heads that was exported earlier, read here and nowhere kept. */
const HeadsFile = ({ chosen }: FileProps): ReactElement => {
  const [wrong, setWrong] = useState<string | null>(null);
  const read = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    const heads = file === undefined ? [] : readHeads(await file.text());
    setWrong(heads === null ? 'This is not a file of signed heads. Choose one that “Export signed heads” made.' : null);
    chosen(heads ?? []);
  };
  return (
    <span className="field-row">
      <label>Against heads exported earlier (optional) <input type="file" accept="application/json,.json" onChange={(event) => void read(event)} /></label>
      {wrong !== null && <span className="field-wrong" role="alert">{wrong}</span>}
    </span>
  );
};

/** Checks on request that no entry of the trail was changed, left out or put in. */
export const TrailChecking = ({ access: { programId, ask } }: { readonly access: TrailAccess }): ReactElement => {
  const { locale } = useViewer();
  const [heads, setHeads] = useState<readonly SignedHead[]>([]);
  const [checked, setChecked] = useState<Checked | null>(null);
  const { busy, problem, run } = useAct();
  const check = (): void => {
    setChecked(null);
    run(() => checkTrail((from) => ask.checkTrail({ programId, from, heads }), setChecked), setChecked);
  };
  const choose = (some: readonly SignedHead[]): void => { setHeads(some); setChecked(null); };
  return (
    <section className="card" aria-label="Check the trail">
      <h3>Was anything changed afterwards?</h3>
      <p className="small quiet">Every entry is chained to the one before it. Checking looks at all of them; with heads that were exported earlier it finds any edit made before they were.</p>
      <div className="trail-exports">
        <PlainButton look="primary" disabled={busy} onClick={check}>Check</PlainButton>
        <HeadsFile chosen={choose} />
      </div>
      <div role="status">
        {busy && <p className="small quiet">Checked {numberText(checked?.checked ?? 0, locale)}{checked === null ? '' : ` of ${numberText(checked.total, locale)}`} entries…</p>}
        {!busy && checked?.done === true && <TrailVerdict checked={checked} />}
      </div>
      {problem !== null && <ProblemPanel problem={problem} retry={check} />}
    </section>
  );
};
