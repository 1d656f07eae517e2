/** How the rest is expected to cost. `bottom-up`: what is left, estimated anew. */
export type EstimateKind = 'typical' | 'atypical' | 'combined' | 'bottom-up';
