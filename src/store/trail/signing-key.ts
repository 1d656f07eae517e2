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

const FORMER = 'trail-former-keys';

type FormerKeys = { readonly pems: readonly string[] };

const formerPems = async (): Promise<readonly string[]> => (await kvs.get<FormerKeys>(FORMER))?.pems ?? [];

/** The site's public key and those that an installation before this one had, as PEM texts. */
export const publicKeys = async (): Promise<readonly string[]> => [publicPem(await signingKey()), ...await formerPems()];

/** Public keys that heads may be signed by: its own, and those that came with what was restored. */
export const knownKeys = async (): Promise<readonly KeyObject[]> => (await publicKeys()).map((pem) => createPublicKey(pem));

/** Remembers public keys of an installation before this one, so that what it signed can still be told. */
export const rememberKeys = async (pems: readonly string[]): Promise<void> => {
  const [own, former] = [publicPem(await signingKey()), await formerPems()];
  const all = [...new Set([...former, ...pems])].filter((pem) => pem !== own);
  if (all.length > former.length) await kvs.set(FORMER, { pems: all.slice(0, MOST_FORMER) } satisfies FormerKeys);
};

const MOST_FORMER = 100;
