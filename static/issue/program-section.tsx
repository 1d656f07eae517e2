import type { ReactElement, ReactNode } from 'react';
import type { IssueRow } from '../../src/contract/figure';
import type { IssueContextView } from '../../src/contract/issue-context';
import type { WaitingRow } from '../../src/contract/overview';
import { openGlobalPage } from '../bridge';
import { dayText } from '../parts/date-text';
import { CountValue } from '../parts/figure';
import { IssueKey } from '../parts/issue-key';
import { programPath } from '../parts/program-path';
import { NamedWords } from '../parts/named-words';
import { countText, numberText } from '../parts/number-text';
import { StateMark } from '../parts/state-mark';
import { useViewer } from '../parts/viewer';
import { Facts, IssueName } from '../parts/waiting-list';
import { ageText, healthState, healthWords, impactText, namesText, teamsThatWait, waitVerb, type NamedText } from '../parts/waiting-words';
import { WordLink } from '../parts/word-link';
import { PromiseList } from './promise-list';

type ProgramPart = IssueContextView['programs'][number];

const Row = ({ row, other }: { readonly row: WaitingRow; readonly other: IssueRow }): ReactElement => {
  const { locale } = useViewer();
  const facts: readonly (ReactNode | null)[] = [
    other.status,
    other.assignee === null ? 'nobody assigned' : <bdi>{other.assignee}</bdi>,
    row.neededBy === null ? null : `needed by ${dayText(row.neededBy, locale)}`,
    other === row.blocker ? impactText(row.impact, locale) : null,
    row.waiting ? null : 'coming',
    other === row.blocker && row.outside ? 'outside the program' : null,
  ];
  return (
    <li className="issue-row">
      <IssueName issue={other} />
      <div className="issue-row-facts">
        <Facts facts={facts} />
        <StateMark state={healthState[row.health]} word={healthWords[row.health]} />
      </div>
    </li>
  );
};

/** Age of the longest wait in the list, as the heading shows it. */
const longestAge = (rows: readonly WaitingRow[]): WaitingRow['age'] =>
  rows.reduce<WaitingRow['age']>((longest, { age }) => (age !== null && (longest === null || age.to > longest.to) ? age : longest), null);

const anyNow = (rows: readonly WaitingRow[]): boolean => rows.some(({ waiting }) => waiting);

const blockersTitle = (rows: readonly WaitingRow[]): NamedText =>
  [{ text: anyNow(rows) ? 'Waits for ' : 'Will wait for ', name: false }, ...namesText([...new Set(rows.map((row) => row.blockerTeam))])];

const waitersTitle = (rows: readonly WaitingRow[]): NamedText => {
  const teams = [...new Set(rows.flatMap(teamsThatWait))];
  return [...namesText(teams), { text: ` ${waitVerb(teams.length, anyNow(rows))} for this`, name: false }];
};

const ProgramName = ({ program }: { readonly program: ProgramPart }): ReactElement => (
  <h2 className="issue-program-name">
    <WordLink act={() => openGlobalPage(programPath(program.id))}><bdi>{program.name}</bdi></WordLink>
  </h2>
);

type GroupProps = { readonly title: NamedText; readonly total: number; readonly rows: readonly WaitingRow[]; readonly other: (row: WaitingRow) => IssueRow };

const Group = ({ title, total, rows, other }: GroupProps): ReactElement | null => {
  const { locale } = useViewer();
  if (rows.length === 0) return null;
  const age = ageText(longestAge(rows), locale);
  return (
    <section className="issue-group">
      <div className="issue-group-head">
        <h3><NamedWords parts={title} /></h3>
        {age !== null && <span className="waiting-age">{age}</span>}
      </div>
      <ul role="list">{rows.map((row) => <Row key={other(row).key} row={row} other={other(row)} />)}</ul>
      {total > rows.length && <p className="issue-more">and {numberText(total - rows.length, locale)} more</p>}
    </section>
  );
};

/** Points stand alone: what has none is counted beside them, never guessed. */
const pointsText = ({ points, withoutPoints }: ProgramPart['downstream'], locale: string): string => {
  if (points === null) return 'no points are set';
  const work = `${countText(points, 'points', locale)} of work`;
  return withoutPoints === 0 ? work : `${work}, ${numberText(withoutPoints, locale)} without points`;
};

const Downstream = ({ downstream }: Pick<ProgramPart, 'downstream'>): ReactElement | null => {
  const { locale } = useViewer();
  if (downstream.issues === 0) return null;
  return (
    <p className="issue-downstream">
      <CountValue measure="downstream" value={downstream.issues} text={countText(downstream.issues, 'issues', locale)} />
      {downstream.issues === 1 ? ' depends' : ' depend'} on this one, in {countText(downstream.teams, 'teams', locale)}
      {' and '}{countText(downstream.projects, 'projects', locale)}: {pointsText(downstream, locale)}.
    </p>
  );
};

const shownOfCycle = 6;

const Cycle = ({ keys, total }: { readonly keys: readonly string[]; readonly total: number }): ReactElement | null => {
  const { locale } = useViewer();
  if (keys.length === 0) return null;
  if (total === 1) return <p className="issue-cycle"><StateMark state="bad" word="Waits for itself" /></p>;
  return (
    <p className="issue-cycle">
      <StateMark state="bad" word="Waits in a circle" /> of {countText(total, 'issues', locale)}:{' '}
      {keys.slice(0, shownOfCycle).map((key, index) => <span key={key}>{index > 0 && ', '}<IssueKey issueKey={key} /></span>)}
      {total > shownOfCycle && ` and ${numberText(total - shownOfCycle, locale)} more`}
    </p>
  );
};

type SectionProps = { readonly program: ProgramPart; readonly issueKey: string; readonly named: boolean; readonly changed: () => void };

/** One program's word on the issue; its name stands above where the issue is in several. */
export const ProgramSection = ({ program, issueKey, named, changed }: SectionProps): ReactElement => (
  <section className="issue-program">
    {named ? <ProgramName program={program} /> : <h2 className="only-heard">{program.name}</h2>}
    <Group title={blockersTitle(program.waitsFor)} total={program.waitsForTotal} rows={program.waitsFor} other={(row) => row.blocker} />
    <Group title={waitersTitle(program.waitedForBy)} total={program.waitedForByTotal} rows={program.waitedForBy} other={(row) => row.blocked} />
    <PromiseList programId={program.id} issueKey={issueKey} promises={program.promises} changed={changed} />
    <Cycle keys={program.inCycle} total={program.inCycleTotal} />
    <Downstream downstream={program.downstream} />
  </section>
);
