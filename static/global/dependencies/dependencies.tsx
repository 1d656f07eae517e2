import './dependencies.css';
import { lazy, Suspense, type ComponentType, type LazyExoticComponent, type ReactElement } from 'react';
import { Loading, RowsSkeleton } from '../../parts/skeleton';
import { TabPanel, Tabs } from '../../parts/tabs';
import { PastDay, withoutDay } from '../past-day';
import type { Go } from '../use-route';
import { parseLooked } from './filter';
import type { PartProps } from './part-props';
import { partOf, partRoute, parts, dependenciesRoute, type DependenciesRoute, type PartKey } from './place';

const ListPage = lazy(async () => ({ default: (await import('./list/list-page')).ListPage }));
const PicturePage = lazy(async () => ({ default: (await import('./pictures/picture-page')).PicturePage }));
const CyclesPage = lazy(async () => ({ default: (await import('./cycles/cycles-page')).CyclesPage }));
const TeamsPage = lazy(async () => ({ default: (await import('./teams/teams-page')).TeamsPage }));
const BoardPage = lazy(async () => ({ default: (await import('./board/board-page')).BoardPage }));
const QuestionsPage = lazy(async () => ({ default: (await import('./questions/questions-page')).QuestionsPage }));

const pages: Readonly<Record<PartKey, LazyExoticComponent<ComponentType<PartProps>>>> = {
  list: ListPage, map: PicturePage, chain: PicturePage, cycles: CyclesPage, teams: TeamsPage, board: BoardPage, questions: QuestionsPage,
};

const skeleton = <Loading what="the dependencies"><RowsSkeleton count={6} /></Loading>;

type DependenciesProps = { readonly route: DependenciesRoute; readonly go: Go };

/** Who waits for whom: as a table, as pictures, by team, and what nobody linked yet. */
export const Dependencies = ({ route, go }: DependenciesProps): ReactElement => {
  const part = partOf(route.place);
  const { asOf } = parseLooked(route.query);
  const Page = route.place[0] === 'cycle' ? PicturePage : pages[part];
  return (
    <div className="dependencies">
      <Tabs label="Dependencies" name="dependencies" tabs={parts} chosen={part} choose={(next) => go(partRoute(route, next))} />
      {asOf !== null && <PastDay asOf={asOf} today={() => go(dependenciesRoute(route.id, route.place, withoutDay(route.query)))} />}
      <TabPanel name="dependencies" chosen={part}>
        <Suspense fallback={skeleton}>
          <Page programId={route.id} place={route.place} query={route.query} asOf={asOf} go={go} />
        </Suspense>
      </TabPanel>
    </div>
  );
};
