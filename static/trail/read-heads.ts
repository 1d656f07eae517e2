import type { SignedHead } from '../../src/contract/trail';

const isHead = (value: unknown): value is SignedHead => {
  if (typeof value !== 'object' || value === null) return false;
  const has = (name: string, type: 'string' | 'number'): boolean => typeof Reflect.get(value, name) === type;
  return has('seq', 'number') && ['site', 'programId', 'digest', 'at', 'signature'].every((name) => has(name, 'string'));
};

/** The heads of a file that was exported here; null where it is something else. Whether they hold is for the check to say. */
export const readHeads = (text: string): readonly SignedHead[] | null => {
  try {
    const value: unknown = JSON.parse(text);
    const heads: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'heads') : null;
    return Array.isArray(heads) && heads.length > 0 && heads.every(isHead) ? heads : null;
  } catch {
    return null;
  }
};
