import Button from '@atlaskit/button/new';
import { useState, type ReactElement } from 'react';
import type { BaselineKind, BaselinePreview, DraftPackage } from '../../../../src/contract/value/baselines';
import { askGlobal } from '../../../bridge';
import { useAct } from '../../../parts/act';
import { useAnswer } from '../../../parts/answer';
import { dayText } from '../../../parts/date-text';
import { Dialog } from '../../../parts/dialog';
import { numberText } from '../../../parts/number-text';
import { ProblemPanel } from '../../../parts/problem';
import { RowsSkeleton } from '../../../parts/skeleton';
import { useViewer } from '../../../parts/viewer';
import { Amount } from '../amount';

const kindWords: Readonly<Record<Exclude<BaselineKind, 'first'>, string>> = { replan: 'Replan what is left; earlier days keep their plan', reset: 'Replan, and set the schedule variance to zero' };

const weighed: Readonly<Record<DraftPackage['weighedBy'], string>> = { estimate: 'by estimate', points: 'by points', count: 'each alike' };

const PackageLine = ({ one, without, toggle }: { readonly one: DraftPackage; readonly without: boolean; readonly toggle: () => void }): ReactElement => {
  const { locale } = useViewer();
  const day = (iso: string | null): string => (iso === null ? 'none' : dayText(iso, locale));
  return (
    <tr>
      <td><input type="checkbox" checked={!without} onChange={toggle} aria-label={`Freeze ${one.name}`} /></td>
      <th scope="row"><span dir="auto">{one.name}</span>{one.missing.length > 0 && <span className="small quiet package-marks">Lacks {one.missing.join(', ')}</span>}</th>
      <td className="number"><Amount measure="budget" amount={one.budget} /></td>
      <td className="number">{day(one.start)}</td>
      <td className="number">{day(one.finish)}</td>
      <td className="number">{numberText(one.children, locale)} <span className="quiet">{weighed[one.weighedBy]}</span></td>
    </tr>
  );
};

type PackagesProps = { readonly preview: BaselinePreview; readonly without: readonly string[]; readonly toggle: (id: string) => void };

const Packages = ({ preview, without, toggle }: PackagesProps): ReactElement => {
  const { locale } = useViewer();
  return (
    <>
      <p>{numberText(preview.total, locale)} packages, budget <Amount measure="budget-at-completion" amount={preview.budget} />.{preview.incomplete > 0 && ` ${numberText(preview.incomplete, locale)} of them lack something and would be in no total.`}</p>
      {preview.packages.some(({ missing }) => missing.includes('a budget')) && <p className="small quiet">Budgets are lines of a work package, under Budget and cost. Where they are kept by project, let projects be the work packages: Summary, Set up money and outcome.</p>}
      <div className="wide draft-packages">
        <table>
          <thead><tr><th scope="col"><span className="only-heard">Freeze</span></th><th scope="col">Work package</th><th scope="col" className="number">Budget</th><th scope="col" className="number">Start</th><th scope="col" className="number">Finish</th><th scope="col" className="number">Work under it</th></tr></thead>
          <tbody>{preview.packages.map((one) => <PackageLine key={one.id} one={one} without={without.includes(one.id)} toggle={() => toggle(one.id)} />)}</tbody>
        </table>
      </div>
    </>
  );
};

type DialogProps = { readonly programId: string; readonly first: boolean; readonly today: string; readonly close: () => void; readonly saved: () => void };

/** What a baseline would freeze, before it is frozen. */
export const BaselineDialog = ({ programId, first, today, close, saved }: DialogProps): ReactElement => {
  const [kind, setKind] = useState<BaselineKind>(first ? 'first' : 'replan');
  const [{ from, reason, reserve }, setWords] = useState({ from: today, reason: '', reserve: '' });
  const [without, setWithout] = useState<readonly string[]>([]);
  const { value: preview, problem, again } = useAnswer(() => askGlobal('previewBaseline', { programId, draft: { kind, from, without: [] } }), programId);
  const { busy, problem: refused, run } = useAct();
  const save = (): void => run(() => askGlobal('saveBaseline', { programId, draft: { kind, from, without }, last: preview?.last ?? null, reason, reserve: reserve.trim() === '' ? null : reserve.trim() }), saved);
  const ready = preview !== null && preview.reason === null && reason.trim() !== '';
  return (
    <Dialog title={first ? 'Freeze the first baseline' : 'Make a new baseline'} close={close} actions={<><Button appearance="primary" isDisabled={!ready} isLoading={busy} onClick={save}>Freeze it</Button><Button appearance="subtle" onClick={close}>Cancel</Button></>}>
      {!first && <label className="field"><span>Kind</span><select value={kind} onChange={(event) => setKind(event.target.value === 'reset' ? 'reset' : 'replan')}>{Object.entries(kindWords).map(([key, words]) => <option key={key} value={key}>{words}</option>)}</select></label>}
      <label className="field"><span>Holds from</span><input type="date" value={from} max={today} onChange={(event) => setWords({ from: event.target.value, reason, reserve })} /></label>
      <label className="field"><span>Why (needed to freeze it)</span><input value={reason} maxLength={1000} dir="auto" onChange={(event) => setWords({ from, reason: event.target.value, reserve })} /></label>
      {preview?.reserve === true && preview.currency !== null && <label className="field"><span>Management reserve in {preview.currency}, beside the budget</span><input inputMode="decimal" value={reserve} placeholder="0" onChange={(event) => setWords({ from, reason, reserve: event.target.value })} /></label>}
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {preview === null && problem === null && <RowsSkeleton count={4} />}
      {preview !== null && preview.reason !== null && <p role="note">{preview.reason}</p>}
      {preview !== null && preview.reason === null && <Packages preview={preview} without={without} toggle={(id) => setWithout(without.includes(id) ? without.filter((one) => one !== id) : [...without, id])} />}
      {refused !== null && <ProblemPanel problem={refused} />}
    </Dialog>
  );
};
