import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import { FolderError } from './folder-error';
import { wireFields, wireIssue, wireLinkTypes, wireProjects, type WireField, type WireIssue, type WireProject } from './wire';

/** The small tables of a data folder; the issues are read apart, line by line. */
export type FolderTables = {
  readonly name: string;
  readonly projects: readonly WireProject[];
  readonly linkTypes: z.infer<typeof wireLinkTypes>['issueLinkTypes'];
  readonly fields: readonly WireField[];
};

export type NumberedIssue = { readonly line: number; readonly issue: WireIssue };

const FORMAT = 'a data folder holds issues.ndjson (or issues.ndjson.gz), projects.json, issue-link-types.json and fields.json';

/** Reads and checks everything but the issues. Throws FolderError. */
export const readTables = (dir: string): FolderTables => {
  requireFolder(dir);
  return {
    name: basename(join(dir, '.')),
    projects: readJson(dir, 'projects.json', wireProjects),
    linkTypes: readJson(dir, 'issue-link-types.json', wireLinkTypes).issueLinkTypes,
    fields: readJson(dir, 'fields.json', wireFields),
  };
};

/** The issues of a folder in the order of the file, each checked. Throws FolderError at the first line that is wrong. */
export async function* readIssues(dir: string): AsyncGenerator<NumberedIssue> {
  for await (const { line, value } of readLines(dir)) {
    const parsed = wireIssue.safeParse(value);
    if (!parsed.success) throw new FolderError(`${issuesFile(dir)} line ${line}: ${firstProblem(parsed.error)}; each line must be one issue as Jira's search answers it, with id, key and fields`);
    yield { line, issue: parsed.data };
  }
}

/** The raw lines of the issues file as JSON, for questions that need no full check. Throws FolderError. */
export async function* readLines(dir: string): AsyncGenerator<{ readonly line: number; readonly value: unknown }> {
  requireFolder(dir);
  const file = issuesFile(dir);
  let line = 0;
  try {
    for await (const text of splitLines(streamOf(file))) {
      line += 1;
      if (text.trim() !== '') yield { line, value: parseLine(file, line, text) };
    }
  } catch (error) {
    if (error instanceof FolderError) throw error;
    throw new FolderError(`${file} cannot be read after line ${line} (${reasonOf(error)}): copy the file again, it is broken or cut off`);
  }
}

/** Gzip is told by the name; an error of either stream ends the reading with that error. */
const streamOf = (file: string): Readable => {
  const raw = createReadStream(file);
  if (!file.endsWith('.gz')) return raw;
  const unzipped = createGunzip();
  raw.on('error', (error) => unzipped.destroy(error));
  return raw.pipe(unzipped);
};

/** Lines of a UTF-8 stream. node:readline is no choice here: it swallows the errors of the stream it reads. */
async function* splitLines(stream: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

const requireFolder = (dir: string): void => {
  if (!existsSync(dir)) throw new FolderError(`${dir} does not exist: give the path of a data folder; ${FORMAT}`);
  if (!statSync(dir).isDirectory()) throw new FolderError(`${dir} is not a folder: ${FORMAT}`);
};

const issuesFile = (dir: string): string => {
  const found = ['issues.ndjson', 'issues.ndjson.gz'].map((name) => join(dir, name)).find((path) => existsSync(path));
  if (found === undefined) throw new FolderError(`${dir} has no issues.ndjson or issues.ndjson.gz: ${FORMAT}`);
  return found;
};

const readJson = <Shape extends z.ZodType>(dir: string, name: string, shape: Shape): z.output<Shape> => {
  const file = join(dir, name);
  if (!existsSync(file)) throw new FolderError(`${dir} has no ${name}: ${FORMAT}`);
  const parsed = shape.safeParse(parseFile(file));
  if (!parsed.success) throw new FolderError(`${file}: ${firstProblem(parsed.error)}; write it as Jira's REST answers it`);
  return parsed.data;
};

const parseFile = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new FolderError(`${file} is not JSON (${reasonOf(error)}): mend or replace the file`);
  }
};

const parseLine = (file: string, line: number, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FolderError(`${file} line ${line} is not JSON (${reasonOf(error)}): each line must be one issue as a JSON object`);
  }
};

const firstProblem = (error: z.ZodError): string => {
  const issue = error.issues[0];
  if (issue === undefined) return 'it has another shape';
  const place = issue.path.length === 0 ? 'the value' : issue.path.join('.');
  return `${place}: ${oneLine(issue.message)}`;
};

const reasonOf = (error: unknown): string => oneLine(error instanceof Error ? error.message : String(error));

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 160);
