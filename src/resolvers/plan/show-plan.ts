import type { GlobalCalls } from '../../contract/calls';
import { readMapping } from '../../store/mapping';
import { drawPlan, idsToSearch, planPage } from '../../view/plan/plan-page';
import { openNaming } from '../open-naming';
import type { Viewer } from '../viewer';

type Call = GlobalCalls['plan'];

/** Of these projects, those whose start date Jira has a field for. */
const withStartField = async (projectIds: readonly number[]): Promise<ReadonlySet<number>> => {
  const mapped = await Promise.all(projectIds.map(async (id) => ((await readMapping(id))?.start == null ? [] : [id])));
  return new Set(mapped.flat());
};

/** One page of the rows of a plan that are open, with the links between all of them. Nothing of a past day can be moved. */
export const showPlan = async ({ programId, asOf, from, ...asked }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const at = asOf === undefined ? { programId } : { programId, asOf };
  const { today, around, texts, plan } = await openNaming(at, viewer, async (opened) => {
    const ids = idsToSearch(opened.today, asked);
    return planPage(opened.today, asked, from, ids.length === 0 ? new Map() : await opened.texts(ids));
  });
  return drawPlan(today, plan, around, { texts: await texts(plan.page), startFields: asOf === undefined ? await withStartField(plan.projectIds) : null });
};
