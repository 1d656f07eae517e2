/** The path of a program on the global page; every surface links to it. */
export const programPath = (programId: string): string => `/program/${encodeURIComponent(programId)}`;
