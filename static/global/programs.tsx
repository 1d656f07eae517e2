import Button from '@atlaskit/button/new';
import type { MouseEvent, ReactElement } from 'react';
import type { ProgramSummary, ProgramTotals } from '../../src/contract/program';
import { askGlobal } from '../bridge';
import { useAnswer } from '../parts/answer';
import { DownloadCsv } from '../parts/download-csv';
import { CountValue } from '../parts/figure';
import { countText, numberText } from '../parts/number-text';
import { ProblemPanel } from '../parts/problem';
import { isPulling, PullLine } from '../parts/pull-line';
import { Loading, RowsSkeleton } from '../parts/skeleton';
import { isUnchanged } from '../parts/unchanged';
import { useViewer } from '../parts/viewer';
import { Facts } from '../parts/waiting-list';
import { EmptyPrograms } from './empty-programs';
import { programTable } from './program-csv';
import { printRoute, type Route } from './route';
import type { Go } from './use-route';
import { VisibilityMark } from './visibility-mark';

const refreshMs = 15_000;

const ProgramItem = ({ program, go }: { readonly program: ProgramSummary; readonly go: Go }): ReactElement => {
  const { locale } = useViewer();
  const route: Route = { page: 'program', id: program.id, asOf: null, panel: null };
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    go(route);
  };
  return (
    <li className="program-item">
      <div className="program-title">
        <h2><a href={`#${printRoute(route)}`} onClick={open} dir="auto">{program.name}</a></h2>
        <VisibilityMark visibility={program.visibility} />
      </div>
      <Facts facts={[
        program.mine ? 'yours' : <>by <bdi>{program.owner}</bdi></>,
        countText(program.projects, 'projects', locale),
        program.issues === null ? 'not counted yet' : countText(program.issues, 'issues', locale),
      ]} />
      {isPulling(program.pull) || program.pull.phase === 'failed' ? <PullLine pull={program.pull} /> : null}
    </li>
  );
};

/** Several programs may share issues; a total counts them once. */
const Totals = ({ programs, totals }: { readonly programs: number; readonly totals: ProgramTotals }): ReactElement => {
  const { locale } = useViewer();
  const { issues, shared } = totals;
  return (
    <p className="small quiet">
      {numberText(programs, locale)} programs, <CountValue measure="programs:issues" value={issues} text={countText(issues, 'issues', locale)} />
      {shared > 0 && <>; <CountValue measure="programs:shared" value={shared} text={numberText(shared, locale)} /> {shared === 1 ? 'is' : 'are'} in more than one</>}
    </p>
  );
};

/** The programs the viewer may see: their own drafts and what was published. */
export const Programs = ({ go }: { readonly go: Go }): ReactElement => {
  const { value, problem, again } = useAnswer(() => askGlobal('listPrograms', {}), 'programs', refreshMs, ({ token }) => isUnchanged(askGlobal, token));
  const create = (): void => go({ page: 'new' });
  if (value !== null && value.programs.length === 0) return <EmptyPrograms create={create} />;
  return (
    <>
      <header className="page-head">
        <h1>Programs</h1>
        <div className="page-actions">
          {value !== null && <DownloadCsv name="programs" table={() => programTable(value.programs)} />}
          {(value !== null || problem === null) && <Button appearance="primary" onClick={create}>New program</Button>}
        </div>
      </header>
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {value === null && problem === null && <Loading what="the programs"><RowsSkeleton count={3} /></Loading>}
      {value !== null && value.programs.length > 1 && <Totals programs={value.programs.length} totals={value.totals} />}
      {value !== null && <ul role="list" className="program-list">{value.programs.map((program) => <ProgramItem key={program.id} program={program} go={go} />)}</ul>}
    </>
  );
};
