import type { Call, ProgramAt, Saved, Seen } from '../call';
import type { CostLineFilter, CostLineInput, CostLinePage, CostPart, CostsView, CostTablePage, TransferRow } from './costs';
import type { MoneyRules, MoneyRulesView } from './money-rules';

/** Calls about what a program may spend and has spent. All but `costs` take the finance role. */
export type CostCalls = {
  costs: Call<ProgramAt, CostsView>;
  costTable: Call<ProgramAt & { readonly part: CostPart; readonly from: number }, CostTablePage>;
  costLines: Call<{ readonly programId: string; readonly filter: CostLineFilter; readonly from: number }, CostLinePage>;
  addLines: Call<{ readonly programId: string; readonly lines: readonly CostLineInput[] }, { readonly ids: readonly string[] }>;
  /** Takes a line back, as it was seen, and enters another in its place; with `line` null none. */
  changeLine: Call<Seen & { readonly lineId: string; readonly line: CostLineInput | null }, { readonly id: string | null }>;
  transfers: Call<{ readonly programId: string }, { readonly transfers: readonly TransferRow[] }>;
  askTransfer: Call<{ readonly programId: string; readonly fromProjectId: string; readonly toProjectId: string; readonly amount: string; readonly currency: string; readonly reason: string }, Saved>;
  /** `withdraw` is for who asked; the others for somebody else. */
  decideTransfer: Call<Seen & { readonly transferId: string; readonly decision: 'approve' | 'decline' | 'withdraw'; readonly words: string }, Saved>;
  moneyRules: Call<{ readonly programId: string }, MoneyRulesView>;
  saveMoneyRules: Call<Seen & { readonly rules: MoneyRules }, Saved>;
};
