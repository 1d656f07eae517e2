import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { AgendaItem, SheetView } from '../../../src/contract/sheet';
import { withLocalDates } from '../../parts/date-text';
import { IssueKey } from '../../parts/issue-key';
import { countText } from '../../parts/number-text';
import { useViewer } from '../../parts/viewer';
import { Facts } from '../../parts/waiting-list';

const Names = ({ names }: { readonly names: readonly string[] }): ReactElement => (
  <>{names.map((name, at) => <Fragment key={name}>{at > 0 && ', '}<bdi>{name}</bdi></Fragment>)}</>
);

const Keys = ({ item }: { readonly item: AgendaItem }): ReactElement => (
  <>
    {item.about.map(({ key }, at) => <Fragment key={key}>{at > 0 && ', '}<IssueKey issueKey={key} /></Fragment>)}
    {item.issues > item.about.length && ` and ${item.issues - item.about.length} more`}
  </>
);

const savedText = ({ saved }: AgendaItem, locale: string): string | null => {
  if (saved === null) return null;
  return saved > 0 ? `saves ${countText(saved, 'working-days', locale)}` : 'saves no day';
};

const factsOf = (item: AgendaItem, locale: string): readonly (ReactNode | null)[] => [
  <>about <Keys item={item} /></>,
  item.people.length === 0 ? 'nobody is assigned' : <Names names={item.people} />,
  item.waited === null ? null : `waited ${countText(item.waited, 'team-days', locale)}`,
];

const Item = ({ item }: { readonly item: AgendaItem }): ReactElement => {
  const { locale } = useViewer();
  const saved = savedText(item, locale);
  return (
    <li className="talk">
      <p className="talk-head">
        <span className="talk-who"><bdi>{item.waitingTeam}</bdi> with <bdi>{item.blockerTeam}</bdi></span>
        {saved !== null && <span className={(item.saved ?? 0) > 0 ? 'talk-saved' : 'talk-none'}>{saved}</span>}
      </p>
      <Facts facts={factsOf(item, locale)} />
    </li>
  );
};

/** Why no days are told, once for all. */
const Unknown = ({ agenda }: { readonly agenda: readonly AgendaItem[] }): ReactElement | null => {
  const { locale } = useViewer();
  const [first] = agenda;
  if (first === undefined || agenda.some(({ saved }) => saved !== null)) return null;
  return <p className="small quiet">By the days waited. How many days it saves is not known: {withLocalDates(first.savedReason ?? '', locale)}.</p>;
};

/** Who must talk to whom, what saves most days first. */
export const Agenda = ({ view }: { readonly view: SheetView }): ReactElement => (
  <section className="part">
    <h2>Agenda: who must talk</h2>
    {view.agenda.length === 0 ? <p className="quiet">No team waits for another.</p> : <ol className="talks">{view.agenda.map((item) => <Item key={`${item.waitingTeam}>${item.blockerTeam}`} item={item} />)}</ol>}
    <Unknown agenda={view.agenda} />
    {view.agenda.filter(({ saved }) => (saved ?? 0) > 0).length > 1 && <p className="small quiet">Days saved on the finish do not add up: chains run side by side.</p>}
  </section>
);
