/** Another site that is read instead of this machine's own: its address, and as whom. */
export type ReadFrom = { readonly url: string; readonly as: string };
