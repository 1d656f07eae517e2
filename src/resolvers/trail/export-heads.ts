import type { TrailCalls } from '../../contract/calls';
import type { ExportedHeads } from '../../contract/trail';
import { siteId } from '../../jira/site';
import { trailHead } from '../../store/trail/read-trail';
import { signedHeads, signHead } from '../../store/trail/signed-heads';
import { publicPem, signingKey } from '../../store/trail/signing-key';

/** Signs where the trail ends now, and answers all heads that were ever signed: what is kept elsewhere, the app cannot change. */
export const exportHeads = async ({ programId }: TrailCalls['exportHeads']['input']): Promise<ExportedHeads> => {
  const [head, key] = [await trailHead(programId), await signingKey()];
  if (head !== null) await signHead(head, siteId(), Date.now(), key);
  return { publicKey: publicPem(key), heads: await signedHeads(programId) };
};
