/** A name within a text that has no markup, kept apart: one written from right to left turns nothing around. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
