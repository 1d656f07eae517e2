import type { ReactElement, ReactNode } from 'react';
import type { CostlyWait, SheetView } from '../../../src/contract/sheet';
import { withLocalDates } from '../../parts/date-text';
import { IssueKey } from '../../parts/issue-key';
import { numberText } from '../../parts/number-text';
import type { OpenEvidence } from '../../parts/tile';
import { useViewer } from '../../parts/viewer';
import { Facts } from '../../parts/waiting-list';
import { ageText, impactText } from '../../parts/waiting-words';
import { WordLink } from '../../parts/word-link';

const Owner = ({ one: { owner, wait } }: { readonly one: CostlyWait }): ReactElement => {
  if (owner === null) return <>owner not known: outside the program</>;
  return wait.blocker.assignee === null ? <>nobody is assigned; team <bdi>{owner}</bdi></> : <>owner <bdi>{owner}</bdi></>;
};

const factsOf = (one: CostlyWait, locale: string): readonly (ReactNode | null)[] => {
  const age = ageText(one.wait.age, locale);
  return [<Owner key="owner" one={one} />, age === null ? null : `waiting ${age}`, impactText(one.wait.impact, locale)];
};

const Wait = ({ one }: { readonly one: CostlyWait }): ReactElement => {
  const { locale } = useViewer();
  return (
    <li className="ask">
      <p className="ask-words" dir="auto">{one.ask}</p>
      <p className="ask-issue"><IssueKey issueKey={one.wait.blocker.key} /> <bdi title={one.wait.blocker.summary}>{one.wait.blocker.summary}</bdi></p>
      <Facts facts={factsOf(one, locale)} />
    </li>
  );
};

/** Why impacts are not told, once for all of them. */
const Unknown = ({ waits }: { readonly waits: readonly CostlyWait[] }): ReactElement | null => {
  const { locale } = useViewer();
  const [first] = waits;
  if (first === undefined || waits.some(({ wait }) => wait.impact !== null)) return null;
  return <p className="small quiet">By the days teams have waited. What they cost the finish is not known: {withLocalDates(first.wait.impactReason ?? '', locale)}.</p>;
};

/** The waits that cost most, each with who has to act and what is asked of them. */
export const Waits = ({ view, open }: { readonly view: SheetView; readonly open: OpenEvidence }): ReactElement => {
  const { locale } = useViewer();
  const { waits, waitsTotal } = view;
  return (
    <section className="part">
      <h2>{waits.length < 2 ? 'The wait that costs most' : `The ${waits.length === 2 ? 'two' : 'three'} waits that cost most`}</h2>
      {waits.length === 0
        ? <p className="quiet">Nobody waits for anything that is open.</p>
        : <ol className="asks">{waits.map((one) => <Wait key={one.wait.blocker.key} one={one} />)}</ol>}
      <Unknown waits={waits} />
      {waitsTotal > waits.length && <p className="small"><WordLink act={() => open('waiting')}>{numberText(waitsTotal, locale)} blockers</WordLink> are waited for in all.</p>}
    </section>
  );
};
