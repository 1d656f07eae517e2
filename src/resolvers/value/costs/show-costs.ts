import type { GlobalCalls } from '../../../contract/calls';
import { displayNames } from '../../../jira/people';
import { costsView } from '../../../view/value/costs/costs-view';
import { linesOnPage, linesPage } from '../../../view/value/costs/lines';
import { epicIds, MOST_CHOICES, packageIds } from '../../../view/value/costs/parts';
import { costTablePage, partsOnPage } from '../../../view/value/costs/table';
import { shownTransfers, transferRows } from '../../../view/value/costs/transfers';
import { openNaming } from '../../open-naming';
import { openProgram } from '../../open-program';
import type { Viewer } from '../../viewer';

type Call<Name extends 'costs' | 'costTable' | 'costLines' | 'transfers'> = GlobalCalls[Name];

/** What the program may spend and has spent; for people without the finance role no amount and no list. */
export const showCosts = async (at: Call<'costs'>['input'], viewer: Viewer): Promise<Call<'costs'>['output']> => {
  const { today, roles, around, texts, plan } = await openNaming(at, viewer, ({ today: { program } }) =>
    ({ ids: program.value.shown ? epicIds(packageIds(program).slice(0, MOST_CHOICES)) : [] }));
  return costsView(today.program, roles, around, await texts(plan.ids));
};

/** Budget, actual cost and forecast by package, project or team, a page of it. */
export const showCostTable = async ({ part, from, ...at }: Call<'costTable'>['input'], viewer: Viewer): Promise<Call<'costTable'>['output']> => {
  const { today, texts, plan } = await openNaming(at, viewer, ({ today: { program } }) => ({ ids: part === 'package' ? epicIds(partsOnPage(program, part, from)) : [] }));
  return costTablePage(today.program, part, from, await texts(plan.ids));
};

/** A page of the lines of the book. */
export const showCostLines = async ({ programId, filter, from }: Call<'costLines'>['input'], viewer: Viewer): Promise<Call<'costLines'>['output']> => {
  const { today: { program }, texts, plan } = await openNaming({ programId }, viewer, (opened) => ({ ids: epicIds(linesOnPage(opened.today.program, filter, from).map((line) => line.package)) }));
  const people = await displayNames([...new Set(linesOnPage(program, filter, from).flatMap(({ by }) => by ?? []))]);
  return linesPage(program, filter, from, { texts: await texts(plan.ids), people });
};

/** Requests to move budget between projects that the viewer may browse both of. */
export const showTransfers = async (at: Call<'transfers'>['input'], viewer: Viewer): Promise<Call<'transfers'>['output']> => {
  const { today: { program } } = await openProgram(at, viewer, { fresh: true });
  const people = await displayNames([...new Set(shownTransfers(program).flatMap(({ askedBy, decidedBy }) => [askedBy, decidedBy].filter((one) => one !== null)))]);
  return { transfers: transferRows(program, people, viewer.accountId) };
};
