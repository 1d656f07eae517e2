import type { GlobalCalls } from '../../contract/calls';
import { drawPlan, idsToSearch, planPage } from '../../view/plan/plan-page';
import { openNaming } from '../open-naming';
import type { OpenedProgram } from '../open-program';
import type { Viewer } from '../viewer';

type Call = GlobalCalls['plan'];

/** Of these projects, those whose start date Jira has a field for. */
const withStartField = (projectIds: readonly number[], mappings: OpenedProgram['mappings']): ReadonlySet<number> =>
  new Set(projectIds.filter((id) => mappings.get(id)?.start != null));

/** One page of the rows of a plan that are open, with the links between all of them. Nothing of a past day can be moved. */
export const showPlan = async ({ programId, asOf, from, ...asked }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const at = asOf === undefined ? { programId } : { programId, asOf };
  const { today, around, texts, mappings, plan } = await openNaming(at, viewer, async (opened) => {
    const ids = idsToSearch(opened.today, asked);
    return planPage(opened.today, asked, from, ids.length === 0 ? new Map() : await opened.texts(ids));
  });
  return drawPlan(today, plan, around, { texts: await texts(plan.page), startFields: asOf === undefined ? withStartField(plan.projectIds, mappings) : null });
};
