/** An exact amount in minor units of an ISO 4217 currency. */
export type MoneyView = { readonly minor: number; readonly currency: string };

/** An amount, or null with why: not known, or not shown to whoever asks. Never 0 for either. */
export type AmountView = { readonly amount: MoneyView | null; readonly reason: string | null };

/** What the viewer may do with a program's money; `why` where they may not. */
export type MoneyRights = { readonly sees: boolean; readonly keeps: boolean; readonly why: string | null };
