import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { kvs } from '@forge/kvs';

/** The site's own Ed25519 keys: the private one never leaves the platform's storage of secrets. */
export type SigningKey = { readonly secret: KeyObject; readonly shared: KeyObject };

const KEY = 'trail-signing-key';

const made = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const stored = async (): Promise<string | null> => (await kvs.getSecret<string>(KEY)) ?? null;

/** Of two who make the first key at the same time, one is kept, and both go on with it. */
const makeOnce = async (): Promise<string> => {
  const mine = made();
  try {
    await kvs.setSecret(KEY, mine, { keyPolicy: 'FAIL_IF_EXISTS' });
    return mine;
  } catch (failure) {
    const theirs = await stored();
    if (theirs === null) throw failure;
    return theirs;
  }
};

/** The site's key pair; made when it is first asked for. */
export const signingKey = async (): Promise<SigningKey> => {
  const secret = createPrivateKey((await stored()) ?? await makeOnce());
  return { secret, shared: createPublicKey(secret) };
};

/** The public key as PEM text, for whoever checks a signature elsewhere. */
export const publicPem = ({ shared }: SigningKey): string => shared.export({ type: 'spki', format: 'pem' }).toString();
