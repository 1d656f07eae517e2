import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/**
 * The real issues as the file has them, read without any code of the app, so that the app's figures can be held
 * against figures made independently. Only the fields that are counted are named.
 */
export type RawEnd = { readonly id: string; readonly key: string; readonly fields: { readonly status: RawStatus } };
export type RawStatus = { readonly statusCategory: { readonly key: string } };
export type RawLink = { readonly id: string; readonly type: { readonly id: string; readonly name: string }; readonly inwardIssue?: RawEnd; readonly outwardIssue?: RawEnd };
export type RawIssue = {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly issuetype: { readonly hierarchyLevel: number };
    readonly project: { readonly key: string };
    readonly status: RawStatus;
    readonly resolution: { readonly name: string } | null;
    readonly parent?: { readonly id: string };
    readonly issuelinks: readonly RawLink[];
    readonly customfield_10020: readonly { readonly state: string }[] | null;
    readonly customfield_10021: readonly unknown[] | null;
  };
};

/** Where the example data lies beside a checkout; a stranger's clone has none. */
export const titaniumFolder = fileURLToPath(new URL('../../../shared/data/titanium', import.meta.url));

export const hasTitanium = (): boolean => existsSync(`${titaniumFolder}/issues.ndjson.gz`);

export const readRaw = (dir: string): RawIssue[] =>
  gunzipSync(readFileSync(`${dir}/issues.ndjson.gz`)).toString('utf8').split('\n').filter((line) => line !== '').map((line): RawIssue => JSON.parse(line));
