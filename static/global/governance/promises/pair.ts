/** Two teams, of which one asked the other. */
export type Pair = { readonly askingTeam: string; readonly askedTeam: string };

export const isPair = (pair: Pair | null, other: Pair): boolean =>
  pair !== null && pair.askingTeam === other.askingTeam && pair.askedTeam === other.askedTeam;
