import { route } from '@forge/api';
import { z } from 'zod';
import { certainId } from '../jql';
import { askJira } from '../request';
import { idText } from '../wire/issue-wire';
import { textDocument } from './document';

export type CreatedIssue = { readonly id: number; readonly key: string };

/** The type a request becomes in a project, or what keeps it from becoming one: fields that every type demands. */
export type RequestType =
  | { readonly ok: true; readonly typeId: string; readonly describe: boolean }
  | { readonly ok: false; readonly missing: readonly string[] };

const typesWire = z.object({
  issueTypes: z.array(z.object({ id: z.string(), name: z.string(), subtask: z.boolean(), hierarchyLevel: z.number().int().optional() })),
});
const fieldsWire = z.object({
  fields: z.array(z.object({ fieldId: z.string(), name: z.string(), required: z.boolean(), hasDefaultValue: z.boolean().optional() })),
});

/** More than any project has of either; Jira gives no more than 200 at once. */
const ALL = new URLSearchParams({ maxResults: '200' });

/** What every new issue is given anyway. */
const GIVEN: ReadonlySet<string> = new Set(['project', 'issuetype', 'summary', 'reporter']);

/**
 * The first ordinary type (no sub-task, nothing above stories) that the user can create in the project with a summary
 * alone. Where each of them demands more, the fields that the first one demands.
 */
export const requestType = async (projectId: number): Promise<RequestType> => {
  const project = certainId(projectId);
  const { issueTypes } = await askJira({
    as: 'user', path: route`/rest/api/3/issue/createmeta/${project}/issuetypes?${ALL}`, answer: typesWire, reads: 'the types of new issues',
  });
  const ordinary = issueTypes.filter(({ subtask, hierarchyLevel = 0 }) => !subtask && hierarchyLevel === 0);
  let missing: readonly string[] | null = null;
  for (const { id } of ordinary) {
    const { fields } = await askJira({
      as: 'user', path: route`/rest/api/3/issue/createmeta/${project}/issuetypes/${id}?${ALL}`, answer: fieldsWire, reads: 'the fields of a new issue',
    });
    const demanded = fields.filter(({ fieldId, required, hasDefaultValue }) => required && hasDefaultValue !== true && !GIVEN.has(fieldId) && fieldId !== 'description');
    if (demanded.length === 0) return { ok: true, typeId: id, describe: fields.some(({ fieldId }) => fieldId === 'description') };
    missing ??= demanded.map(({ name }) => name);
  }
  return { ok: false, missing: missing ?? ['a type of issue that you may create'] };
};

export type NewIssue = { readonly projectId: number; readonly typeId: string; readonly summary: string; readonly lines: readonly string[] };

const createdWire = z.object({ id: idText, key: z.string().min(1) });

/** Creates an issue as the user; `lines` are its description, none where its screen has no such field. */
export const createIssue = async ({ projectId, typeId, summary, lines }: NewIssue): Promise<CreatedIssue> => {
  const described = lines.length === 0 ? {} : { description: textDocument(lines) };
  const { id, key } = await askJira({
    as: 'user', path: route`/rest/api/3/issue`, once: true,
    body: { fields: { project: { id: certainId(projectId) }, issuetype: { id: typeId }, summary, ...described } },
    answer: createdWire, reads: 'a new issue',
  });
  return { id: Number(id), key };
};

const foundWire = z.object({ issues: z.array(z.object({ id: idText, key: z.string(), fields: z.object({ summary: z.string().nullish() }) })) });

/**
 * An issue with exactly this summary that the user reported in the project within a day: what a try that broke off may
 * have left. Jira's index may not know it yet for some seconds.
 */
export const createdBefore = async (projectId: number, summary: string): Promise<CreatedIssue | null> => {
  const jql = `project = ${certainId(projectId)} AND reporter = currentUser() AND created >= "-1d" ORDER BY created DESC`;
  const { issues } = await askJira({
    as: 'user', path: route`/rest/api/3/search/jql`, body: { jql, fields: ['summary'], maxResults: 100 }, answer: foundWire, reads: 'issues created lately',
  });
  const found = issues.find(({ fields }) => fields.summary === summary);
  return found === undefined ? null : { id: Number(found.id), key: found.key };
};
