import { z } from 'zod';
import { completeSettings, UnreadableSettings } from '../../model/complete-settings';

/** The forms in which records are kept, as a file that comes from elsewhere has to have them. */
const MOST = 2_147_483_647;
const id = z.string().min(1).max(128);
const programId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/, 'is not the id of a program');
const whole = z.number().int();
const version = whole.min(1).max(MOST);
const issueId = whole.min(1).max(MOST);
const person = id.nullable();
const token = z.string().max(64);
const words = z.string().max(100_000);
const digest = z.string().regex(/^[0-9a-f]{64}$/, 'is not a digest');
const oneOf = <const T extends readonly [string, ...string[]]>(...values: T) => z.enum(values);

const isReadable = (settings: unknown): boolean => {
  try {
    completeSettings(settings);
    return true;
  } catch (error) {
    if (error instanceof UnreadableSettings) return false;
    throw error;
  }
};

const holder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('user'), accountId: id }),
  z.strictObject({ kind: z.literal('group'), groupId: id }),
]);

export const programForm = z.strictObject({
  id: programId, version, name: z.string().min(1).max(255), ownerId: id, visibility: oneOf('draft', 'shared', 'published'),
  everyone: oneOf('viewer', 'contributor').optional(),
  grants: z.array(z.strictObject({ role: oneOf('viewer', 'contributor', 'finance', 'manager'), holder })).max(10_000).optional(),
  archivedAt: whole.nullable().optional(),
  settings: z.looseObject({}).refine(isReadable, 'are in a form that this version of the app does not know'),
  projectIds: z.array(whole.min(1)).max(100_000), createdAt: whole.min(0).max(MOST), token,
});

const answer = z.strictObject({ kind: oneOf('accepted', 'countered', 'declined'), by: person, at: whole, day: whole.nullable(), reason: words });

export const promiseForm = z.strictObject({
  id, programId, version, blockerId: issueId, blockedId: issueId, linkTypeId: id, linkFrom: oneOf('blocker', 'blocked').optional(),
  askedBy: person, askedAt: whole.max(MOST), neededBy: whole.nullable(), reason: words, answers: z.array(answer).max(10_000),
  cleared: z.strictObject({ how: oneOf('delivered', 'not-needed'), by: person, at: whole }).nullable(), token,
});

export const questionForm = z.strictObject({
  id, programId, version, kind: oneOf('mention', 'dropped', 'succession'), blockedId: issueId, blockerId: issueId, insteadId: issueId.nullable(),
  answer: words, by: person, at: whole.max(MOST), token,
});

export const meetingForm = z.strictObject({
  id, programId, version, closedAt: whole.max(MOST), day: whole.max(MOST), by: person, note: words,
  versionDays: z.record(z.string().max(64), whole), takenBack: z.boolean(), token,
});

export const trailForm = z.strictObject({
  chain: programId, seq: version, at: z.iso.datetime(), action: z.string().min(1).max(100), who: digest, body: digest, previous: digest, digest, token,
});

const half = z.union([z.strictObject({ text: z.string().max(200_000), salt: z.string().max(64) }), z.strictObject({ erasedBy: version })]);

export const signedForm = z.strictObject({ site: z.string().max(200), programId, seq: version, digest, at: z.iso.datetime(), signature: z.string().max(200) });

export const siteForm = z.strictObject({ version, config: z.looseObject({}), token });
export const raisingForm = z.strictObject({ version, at: whole, token });
export const headForm = z.strictObject({ chain: programId, version, digest, token });
/** The two texts of an entry; what they belong to is in their key. */
export const textForm = z.strictObject({ who: half, body: half });
export const publicKeyForm = z.strictObject({ pem: z.string().max(500) });

const blobRef = z.strictObject({ id: z.uuid(), chunks: whole.min(1).max(1_000) });
const tableName = oneOf('settings', 'baselines', 'entered', 'acts', 'lines', 'transfers', 'objectives', 'aims', 'benefits', 'reviews', 'surveys', 'risks', 'mappings');

/** A table of a program: where its pages are. The pages themselves are further rows, by their blobs. */
export const tableForm = z.strictObject({
  programId, table: tableName, version, format: whole.min(1).max(MOST), pages: z.array(z.strictObject({ blob: blobRef, rows: whole.min(0) })).max(10_000), token,
});

const bytes = z.string().max(300_000).regex(/^[A-Za-z0-9+/]*={0,2}$/, 'is not written in base64');

/** A piece of a table's page; `programId` says whose. */
export const pieceForm = z.strictObject({ programId, bytes });
export const dayForm = z.strictObject({ programId, day: whole.min(-1_000_000).max(10_000_000), version, format: whole.min(1).max(MOST), digest, data: bytes, token });
