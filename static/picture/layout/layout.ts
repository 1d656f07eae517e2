/** What a layout needs of a node: who it is, and where the picture wants it. `lane` and `rank` count from 0; pixels. */
export type LayoutNode = { readonly key: string; readonly lane: number; readonly rank: number; readonly height: number };

/** From blocker to blocked; positions in the nodes. */
export type LayoutEdge = { readonly from: number; readonly to: number };

export type Point = { readonly x: number; readonly y: number };

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where everything stands, in pixels of the picture; its corner is at 0, 0. */
export type Layout = {
  readonly shape: 'layers' | 'ring';
  readonly width: number;
  readonly height: number;
  /** By position in the nodes. */
  readonly boxes: readonly Box[];
  /** By position in the edges: corners of the way from blocker to blocked; empty where an end is missing. */
  readonly routes: readonly (readonly Point[])[];
  /** Bands from top to bottom; a ring has none. Lanes without nodes are left out. */
  readonly lanes: readonly { readonly lane: number; readonly y: number; readonly height: number }[];
  /** From left to right; a ring has none. Ranks without nodes are left out. */
  readonly columns: readonly { readonly rank: number; readonly x: number; readonly width: number }[];
};

/** Pixels. A passage is the row that a long line takes through a column it does not stop in. */
export const sizes = {
  card: 216, gap: 18, passage: 12, lanePadding: 16, margin: 24,
  channel: 56, channelEdge: 22, track: 10, trackLeast: 3, tracksWide: 120,
  port: 12, portMargin: 12,
} as const;
