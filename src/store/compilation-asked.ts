import { kvs } from '@forge/kvs';

const askedKey = (programId: string): string => `compile:${programId}`;

/** When somebody last asked for a program's rules to be compiled anew; milliseconds, 0 where nobody did. */
export const readCompilationAsked = async (programId: string): Promise<number> => (await kvs.get<number>(askedKey(programId))) ?? 0;

export const writeCompilationAsked = (programId: string, at: number): Promise<void> => kvs.set(askedKey(programId), at);
