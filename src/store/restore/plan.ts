import { kvs } from '@forge/kvs';
import { decisionKey } from '../uploads';

/**
 * What was decided with the restore: of the chains those that the file's take the place of (of all others the file has
 * nothing that is not here), and what its entry says.
 */
export type RestorePlan = { readonly taken: readonly string[]; readonly said: readonly { readonly what: string; readonly before: string | null; readonly after: string | null }[] };

/** A restore has the id of the upload that it is of. */
export const writePlan = (restoreId: string, plan: RestorePlan): Promise<void> => kvs.set(decisionKey(restoreId), plan);

export const readPlan = async (restoreId: string): Promise<RestorePlan | null> => (await kvs.get<RestorePlan>(decisionKey(restoreId))) ?? null;
