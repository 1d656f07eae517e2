import { answer } from '../../answer';
import { addLines } from './add-lines';
import { changeLine } from './change-line';
import { costInputs as inputs } from './inputs';
import { saveMoneyRules, showMoneyRules } from './money-rules';
import { askTransfer, decideTransfer } from './move-budget';
import { rulesInputs } from './rules-input';
import { showCostLines, showCosts, showCostTable, showTransfers } from './show-costs';

/** The book of a program's budget and cost, and transfers between budgets. */
export const costCalls = {
  costs: answer('costs', 'see', inputs.costs, showCosts),
  costTable: answer('costTable', 'see-money', inputs.costTable, showCostTable),
  costLines: answer('costLines', 'see-money', inputs.costLines, showCostLines),
  addLines: answer('addLines', 'keep-money', inputs.addLines, addLines),
  changeLine: answer('changeLine', 'keep-money', inputs.changeLine, changeLine),
  transfers: answer('transfers', 'see-money', inputs.transfers, showTransfers),
  askTransfer: answer('askTransfer', 'keep-money', inputs.askTransfer, askTransfer),
  decideTransfer: answer('decideTransfer', 'keep-money', inputs.decideTransfer, decideTransfer),
  moneyRules: answer('moneyRules', 'see-money', rulesInputs.moneyRules, showMoneyRules),
  saveMoneyRules: answer('saveMoneyRules', 'keep-money', rulesInputs.saveMoneyRules, saveMoneyRules),
};
