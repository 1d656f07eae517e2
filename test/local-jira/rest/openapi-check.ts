import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { z } from 'zod';
import type { Rest } from './app';

const media = z.object({ content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) })).optional() });
const operation = z.object({ responses: z.record(z.string(), media), security: z.array(z.record(z.string(), z.array(z.string()))).optional() });
const description = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

export type Operation = {
  /** Such as `GET /rest/api/3/issue/{issueIdOrKey}`. */
  readonly name: string;
  readonly method: string;
  readonly pattern: RegExp;
  /** Whether Jira answers it without anybody being signed in. */
  readonly anonymous: boolean;
  /** By status; null where the response has no JSON body. */
  readonly responses: ReadonlyMap<number, ValidateFunction | null>;
};

/** A schema that is one of several cannot forbid all properties of its own: so it says, and nothing would fit it. */
const loosened = (_: string, node: unknown): unknown => {
  if (typeof node !== 'object' || node === null || !('anyOf' in node) || 'properties' in node) return node;
  return { ...node, additionalProperties: true };
};

const text = { type: 'string' };
const nullableText = { type: 'string', nullable: true };

/**
 * Schemas that contradict Atlassian's own examples, put as the examples have them: the values of a change may be
 * null, a gadget's place has a row and a column (the description has their descriptions for names), the times of a bulk
 * operation are numbers, its submitter has only an id, and what can be chosen for a field is an object with its properties.
 */
const corrected = {
  ChangeDetails: {
    type: 'object', additionalProperties: false,
    properties: { field: text, fieldId: text, fieldtype: text, from: nullableText, fromString: nullableText, to: nullableText, toString: nullableText },
  },
  IssueBulkOperationsFieldOption: { type: 'object', required: ['id'] },
  BulkOperationProgress: {
    type: 'object', additionalProperties: false, required: ['taskId', 'status', 'progressPercent', 'created', 'updated', 'submittedBy'],
    properties: {
      taskId: text, status: { enum: ['ENQUEUED', 'RUNNING', 'COMPLETE', 'FAILED', 'CANCEL_REQUESTED', 'CANCELLED', 'DEAD'] }, progressPercent: { type: 'integer' },
      created: { type: 'integer' }, started: { type: 'integer' }, updated: { type: 'integer' }, submittedBy: { type: 'object', required: ['accountId'] },
      totalIssueCount: { type: 'integer' }, invalidOrInaccessibleIssueCount: { type: 'integer' }, processedAccessibleIssues: { type: 'array', items: { type: 'integer' } },
      failedAccessibleIssues: { type: 'object', additionalProperties: { type: 'array', items: text } },
    },
  },
  DashboardGadgetPosition: { type: 'object', additionalProperties: false, required: ['row', 'column'], properties: { row: { type: 'integer' }, column: { type: 'integer' } } },
};

const readDescription = () => {
  const json = readFileSync(join(__dirname, 'openapi.json'), 'utf8').replaceAll('#/components/schemas/', '');
  const { paths, components } = description.parse(JSON.parse(json, loosened));
  return { paths, schemas: { ...components.schemas, ...corrected } };
};

const jiraMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;

const formats: Readonly<Record<string, RegExp | ((text: string) => boolean) | true>> = {
  'date-time': jiraMoment, date: /^\d{4}-\d\d-\d\d$/, uri: (text) => URL.canParse(text), uuid: /^[0-9a-f-]{36}$/,
  int32: true, int64: true, double: true, string: true,
};

const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);

/** The operations of Atlassian's description that the local Jira serves; literal paths before those with parameters. */
export const readOperations = (): Operation[] => {
  const { paths, schemas } = readDescription();
  const ajv = new Ajv({ strict: false, allErrors: true, ownProperties: true, formats: { ...formats } });
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
  const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, { responses, security }]): Operation => ({
    name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), pattern: patternOf(path),
    anonymous: security === undefined || security.some((each) => Object.keys(each).length === 0),
    responses: new Map(Object.entries(responses).map(([status, { content }]) => {
      const schema = content?.['application/json']?.schema;
      return [Number(status), schema === undefined ? null : ajv.compile(schema)];
    })),
  })));
  return operations.sort((a, b) => Number(a.name.includes('{')) - Number(b.name.includes('{')));
};

const isErrorBody = (body: unknown): boolean =>
  z.strictObject({ errorMessages: z.array(z.string()), errors: z.record(z.string(), z.string()) }).safeParse(body).success;

/** Some answers are described as anything at all, which Jira leaves empty. */
const isEmptySchema = (check: ValidateFunction): boolean => typeof check.schema === 'object' && Object.keys(check.schema).length === 0;

/** What is wrong with an answer, in words; empty where it is as described. */
const problemsOf = (found: Operation, status: number, text: string): string[] => {
  const at = `${found.name} -> ${status}`;
  const body: unknown = text === '' ? null : JSON.parse(text);
  if (status >= 400) return isErrorBody(body) ? [] : [`${at}: not an error of Jira's: ${text}`];
  const check = found.responses.get(status);
  if (check === undefined) return [`${at}: not described`];
  if (check === null) return text === '' ? [] : [`${at}: no body is described, got ${text.slice(0, 200)}`];
  if (text === '') return isEmptySchema(check) ? [] : [`${at}: a body is described, got none`];
  return check(body) ? [] : (check.errors ?? []).map((error) => `${at}: ${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`);
};

export type CheckedRest = {
  readonly rest: Rest;
  readonly problems: string[];
  /** Operations that were answered with success, or begun. */
  readonly succeeded: Set<string>;
};

/** Lets every answer pass and notes what Atlassian's description does not allow. */
export const checkedRest = (rest: Rest, operations: readonly Operation[]): CheckedRest => {
  const problems: string[] = [];
  const succeeded = new Set<string>();
  const checked: Rest = async (request, caller) => {
    const { pathname } = new URL(request.url);
    const found = operations.find(({ method, pattern }) => method === request.method && pattern.test(pathname));
    const response = await rest(request, caller);
    if (found === undefined) problems.push(`${request.method} ${pathname}: not described, answered ${response.status}`);
    else {
      problems.push(...problemsOf(found, response.status, await response.clone().text()));
      if (response.ok || response.status === 303) succeeded.add(found.name);
    }
    return response;
  };
  return { rest: checked, problems, succeeded };
};
