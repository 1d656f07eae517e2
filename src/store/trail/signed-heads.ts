import { type KeyObject, sign, verify } from 'node:crypto';
import { kvs } from '@forge/kvs';
import type { SignedHead } from '../../contract/trail';
import { rowsFrom } from '../pages';
import { allVersioned } from '../versioned';
import { HEADS, type TrailHead } from './entry';
import { type SigningKey, signingKey } from './signing-key';

const prefix = (chain: string): string => `trail-signed:${chain}:`;

/** The key that a signed head is kept under. */
export const signedHeadKey = (chain: string, seq: number): string => prefix(chain) + String(seq).padStart(10, '0');

/** What a signature is over: everything else that the head says, in this order, as a JSON array in UTF-8. */
const signedText = ({ site, programId, seq, digest, at }: Omit<SignedHead, 'signature'>): Buffer =>
  Buffer.from(JSON.stringify([site, programId, seq, digest, at]), 'utf8');

/** Whether this site, which had these public keys, signed exactly this head. */
export const isSigned = ({ signature, ...head }: SignedHead, keys: readonly KeyObject[]): boolean =>
  keys.some((key) => verify(null, signedText(head), key, Buffer.from(signature, 'base64')));

/** Signs where a chain ends now, and keeps it; what was signed already stays as it is. `now` in milliseconds. */
export const signHead = async ({ chain, version, digest }: TrailHead, site: string, now: number, key: SigningKey): Promise<void> => {
  if (await kvs.get<SignedHead>(signedHeadKey(chain, version)) !== undefined) return;
  const head = { site, programId: chain, seq: version, digest, at: new Date(now).toISOString() };
  const signature = sign(null, signedText(head), key.secret).toString('base64');
  await kvs.set(signedHeadKey(chain, version), { ...head, signature });
};

/** All signed heads of a chain, oldest first. */
export const signedHeads = async (chain: string): Promise<readonly SignedHead[]> =>
  (await rowsFrom<SignedHead>(prefix(chain))).map(({ value }) => value).sort((a, b) => a.seq - b.seq);

const SIGNED_ON = 'trail-signed-on';

/** Once in a UTC day, signs the end of every chain that went on since it was last signed. */
export const signDaily = async (site: string, now: number): Promise<void> => {
  const today = new Date(now).toISOString().slice(0, 10);
  if (await kvs.get<string>(SIGNED_ON) === today) return;
  const heads = (await allVersioned<TrailHead>(HEADS));
  const key = await signingKey();
  for (const head of heads) await signHead(head, site, now, key);
  await kvs.set(SIGNED_ON, today);
};
