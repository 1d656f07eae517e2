import { costRows } from '../../../analyse/value/cost/cost-table';
import type { CostPart, CostTablePage } from '../../../contract/value/costs';
import type { Program } from '../../../model/program';
import { amountView } from './amount';
import { namedPart } from './parts';

/** Rows of a page. */
export const COST_ROWS = 100;

/** Ids of the parts on a page of the table, in its order. */
export const partsOnPage = (program: Program, part: CostPart, from: number): readonly string[] => costRows(program, part).slice(from, from + COST_ROWS).map(({ id }) => id);

/** Budget, actual cost and forecast of every part; one that is gone is told by its id. */
export const costTablePage = (program: Program, part: CostPart, from: number, texts: ReadonlyMap<number, string>): CostTablePage => {
  const { currency } = program.value.settings;
  const rows = costRows(program, part);
  return {
    from, total: rows.length,
    rows: rows.slice(from, from + COST_ROWS).map(({ id, budget, actual, rest, forecast }) => ({
      id, name: namedPart(program, part, id, texts)?.name ?? id,
      budget: amountView(budget, currency), actual: amountView(actual, currency), rest: amountView(rest, currency), forecast: amountView(forecast, currency),
    })),
  };
};
