/** Codes of ISO 4217 without a minor unit: metals, units that accounts are kept in and nobody is paid in, tests, and "no currency". */
const noMoney: ReadonlySet<string> = new Set(['XAG', 'XAU', 'XBA', 'XBB', 'XBC', 'XBD', 'XDR', 'XPD', 'XPT', 'XSU', 'XTS', 'XUA', 'XXX']);

/** Whether a text is written as a code of ISO 4217: three capitals. */
export const isCurrencyCode = (text: string): boolean => /^[A-Z]{3}$/.test(text);

/** Whether budgets and cost can be in it: other codes of ISO 4217, such as XAU, are no money. */
export const isMoneyCode = (code: string): boolean => !noMoney.has(code);

export const NO_MONEY = 'is a code of ISO 4217 that is no money; give one such as EUR';
