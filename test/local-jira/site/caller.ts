/** Who asks the site for something. */
export type Caller =
  | { readonly kind: 'user'; readonly accountId: string }
  | { readonly kind: 'app' }
  | { readonly kind: 'anonymous' };

export const user = (accountId: string): Caller => ({ kind: 'user', accountId });
export const app: Caller = { kind: 'app' };
export const anonymous: Caller = { kind: 'anonymous' };
