import type { ReactElement } from 'react';
import type { BaselineDraft, BaselinePreview, DraftPackage } from '../../../../src/contract/value/baselines';
import { PlainButton } from '../../../parts/button';
import { dayText } from '../../../parts/date-text';
import { DownloadCsv } from '../../../parts/download-csv';
import { numberText } from '../../../parts/number-text';
import { useViewer } from '../../../parts/viewer';
import { Amount } from '../amount';
import { gatesOf, gatesText } from './gates-text';
import { wholeDraftTable } from './whole-draft';

/** What is changed of a draft: packages left out, and gates as texts by package. */
export type DraftChanges = { readonly without: readonly string[]; readonly gates: Readonly<Record<string, string>> };

const weighed: Readonly<Record<NonNullable<DraftPackage['weighedBy']>, string>> = { estimate: 'by estimate', points: 'by points', count: 'each alike' };

/** As the resolver pages them. */
const ROWS = 200;

type LineProps = { readonly one: DraftPackage; readonly changes: DraftChanges; readonly change: (changes: DraftChanges) => void };

const Gates = ({ one, changes, change }: LineProps): ReactElement => {
  const text = changes.gates[one.id];
  const wrong = text !== undefined && gatesOf(text) === null;
  if (one.stopped) return <span className="small quiet">Stopped: stays as it was</span>;
  if (text === undefined) {
    return <button type="button" className="word-link small" onClick={() => change({ ...changes, gates: { ...changes.gates, [one.id]: gatesText(one.gates) } })} aria-label={`Gates of ${one.name}`}>{one.gates.length === 0 ? 'Earn by gates' : `Gates: ${gatesText(one.gates)}`}</button>;
  }
  return <input className="gates-input" value={text} placeholder="Idea=1; Pilot=3" dir="auto" aria-label={`Gates of ${one.name}, each with its weight`} aria-invalid={wrong} onChange={(event) => change({ ...changes, gates: { ...changes.gates, [one.id]: event.target.value } })} />;
};

const Line = ({ one, changes, change }: LineProps): ReactElement => {
  const { locale } = useViewer();
  const day = (iso: string | null): string => (iso === null ? 'none' : dayText(iso, locale));
  const { without } = changes;
  const out = without.includes(one.id);
  const toggle = (): void => change({ ...changes, without: out ? without.filter((id) => id !== one.id) : [...without, one.id] });
  return (
    <tr>
      <td><input type="checkbox" checked={!out} onChange={toggle} aria-label={`Freeze ${one.name}`} /></td>
      <th scope="row"><span dir="auto">{one.name}</span>{one.missing.length > 0 && <span className="small quiet package-marks">Lacks {one.missing.join(', ')}</span>}{one.overdue && <span className="small package-marks draft-overdue">Its finish has passed: the rest is planned at once</span>}<span className="package-marks"><Gates one={one} changes={changes} change={change} /></span></th>
      <td className="number"><Amount measure="budget" amount={one.budget} /></td>
      <td className="number">{day(one.start)}</td>
      <td className="number">{day(one.finish)}</td>
      <td className="number">{numberText(one.children, locale)} <span className="quiet">{one.weighedBy === null ? 'as it was' : weighed[one.weighedBy]}</span></td>
    </tr>
  );
};

type PagesProps = { readonly preview: BaselinePreview; readonly turnTo: (packagesFrom: number) => void };

const Pages = ({ preview: { packages, packagesFrom, total }, turnTo }: PagesProps): ReactElement => {
  const { locale } = useViewer();
  const next = packagesFrom + packages.length;
  return (
    <p className="draft-pages">
      <PlainButton disabled={packagesFrom === 0} onClick={() => turnTo(Math.max(0, packagesFrom - ROWS))}>Before</PlainButton>
      <span className="quiet">{numberText(packagesFrom + 1, locale)} to {numberText(next, locale)} of {numberText(total, locale)}; all of them are frozen but those without a tick</span>
      <PlainButton disabled={next >= total} onClick={() => turnTo(next)}>Next</PlainButton>
    </p>
  );
};

type TableProps = Omit<LineProps, 'one'> & PagesProps & { readonly programId: string; readonly draft: BaselineDraft };

/** What would be frozen of each package; which are frozen and what gates they earn by can be changed. */
export const DraftTable = ({ preview, turnTo, changes, change, programId, draft }: TableProps): ReactElement => {
  const { locale } = useViewer();
  return (
    <>
      <p>{numberText(preview.total, locale)} packages, budget <Amount measure="budget-at-completion" amount={preview.budget} />.{preview.incomplete > 0 && ` ${numberText(preview.incomplete, locale)} of them lack something and would be in no total.`}</p>
      {preview.overdue !== null && <p role="note">{numberText(preview.overdue.packages, locale)} of them {preview.overdue.packages === 1 ? 'is past its' : 'are past their'} planned finish: what is left would be planned at once, and be late from the first day on. {preview.overdue.advice}</p>}
      {preview.packages.some(({ missing }) => missing.includes('a budget')) && <p className="small quiet">Budgets are lines of a work package, under Budget and cost. Where they are kept by project, let projects be the work packages: Summary, Set up money and outcome.</p>}
      {Object.keys(changes.gates).length > 0 && <p className="small quiet">Gates are named steps with weights, such as Idea=1; Prototype=3; Pilot=6: a package earns the weight of each gate that it passes. Leave them empty to earn by the work under it.</p>}
      <div className="wide draft-packages">
        <table>
          <thead><tr><th scope="col"><span className="only-heard">Freeze</span></th><th scope="col">Work package</th><th scope="col" className="number">Budget</th><th scope="col" className="number">Start</th><th scope="col" className="number">Finish</th><th scope="col" className="number">Work under it</th></tr></thead>
          <tbody>{preview.packages.map((one) => <Line key={one.id} one={one} changes={changes} change={change} />)}</tbody>
        </table>
      </div>
      {preview.total > preview.packages.length && <Pages preview={preview} turnTo={turnTo} />}
      <p><DownloadCsv name="draft-baseline" table={() => wholeDraftTable(programId, draft)} /></p>
    </>
  );
};
