import './value.css';
import { lazy, Suspense, type ComponentType, type LazyExoticComponent, type ReactElement } from 'react';
import { Loading, RowsSkeleton, TilesSkeleton } from '../../parts/skeleton';
import { TabPanel, Tabs } from '../../parts/tabs';
import { PastDay, withoutDay } from '../past-day';
import type { Go } from '../use-route';
import type { PartProps } from './part-props';
import { dayOf, partOf, partRoute, parts, valueRoute, type PartKey, type ValueRoute } from './place';

const SummaryPage = lazy(async () => ({ default: (await import('./summary/summary-page')).SummaryPage }));
const EarnedPage = lazy(async () => ({ default: (await import('./earned/earned-page')).EarnedPage }));
const CostsPage = lazy(async () => ({ default: (await import('./costs/costs-page')).CostsPage }));

const HistoryPage = lazy(async () => ({ default: (await import('./history/history-page')).HistoryPage }));
const SheetsPage = lazy(async () => ({ default: (await import('./sheets/sheets-page')).SheetsPage }));
const ObjectivesPage = lazy(async () => ({ default: (await import('./objectives/objectives-page')).ObjectivesPage }));
const BenefitsPage = lazy(async () => ({ default: (await import('./benefits/benefits-page')).BenefitsPage }));
const CasePage = lazy(async () => ({ default: (await import('./case/case-page')).CasePage }));
const SurveyPage = lazy(async () => ({ default: (await import('./survey/survey-page')).SurveyPage }));

/** A part without a page has no tab. */
const pages: Readonly<Partial<Record<PartKey, LazyExoticComponent<ComponentType<PartProps>>>>> = {
  summary: SummaryPage,
  earned: EarnedPage,
  objectives: ObjectivesPage,
  benefits: BenefitsPage,
  case: CasePage,
  survey: SurveyPage,
  history: HistoryPage,
  sheets: SheetsPage,
  costs: CostsPage,
};

const tabs = parts.filter(({ key }) => pages[key] !== undefined);

const skeleton = <Loading what="the value of the program"><TilesSkeleton count={4} /><RowsSkeleton count={6} /></Loading>;

type ValueProps = { readonly route: ValueRoute; readonly canManage: boolean; readonly go: Go };

/** What the program costs, earns and brings: money against plan, objectives, benefits, and what people think of it. */
export const Value = ({ route, canManage, go }: ValueProps): ReactElement => {
  const named = partOf(route.place);
  const part = pages[named] === undefined ? 'summary' : named;
  const asOf = dayOf(route.query);
  const Page = pages[part] ?? SummaryPage;
  return (
    <div className="value">
      <Tabs label="Value" name="value" tabs={tabs} chosen={part} choose={(next) => go(partRoute(route, next))} foldable />
      {asOf !== null && <PastDay asOf={asOf} today={() => go(valueRoute(route.id, route.place, withoutDay(route.query)))} />}
      <TabPanel name="value" chosen={part}>
        <Suspense fallback={skeleton}>
          <Page programId={route.id} place={route.place} query={route.query} asOf={asOf} canManage={canManage} go={go} />
        </Suspense>
      </TabPanel>
    </div>
  );
};
