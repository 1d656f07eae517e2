/**
 * Makes openapi.json beside this file out of Atlassian's OpenAPI descriptions of the Jira Cloud platform and the Jira
 * Software REST API (each a .json or .json.gz, licensed Apache-2.0): the operations that the local Jira serves, with
 * their parameters, schemas and scopes, without prose and examples. Run by hand when a description or the list changes:
 *
 *     node test/local-jira/rest/condense-openapi.mjs PLATFORM SOFTWARE
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const listed = (text, base) => text.trim().split(/[|\n]/).map((entry) => entry.trim().split(' ')).map(([path, ...methods]) => ({ path: `${base}${path}`, methods }));

const served = listed(`
search/jql get post | search/approximate-count post | jql/parse post | issue post | issue/bulkfetch post
issue/{issueIdOrKey} get put delete | issue/{issueIdOrKey}/assignee put | issue/{issueIdOrKey}/transitions get post
issue/{issueIdOrKey}/changelog get | changelog/bulkfetch post
issue/{issueIdOrKey}/comment get post | issue/{issueIdOrKey}/comment/{id} get put delete
issue/{issueIdOrKey}/worklog get post | issue/{issueIdOrKey}/worklog/{id} get put delete
worklog/updated get | worklog/deleted get | worklog/list post
issue/{issueIdOrKey}/properties get | issue/{issueIdOrKey}/properties/{propertyKey} get put delete
issueLink post | issueLink/{linkId} get delete | issueLinkType get post | issueLinkType/{issueLinkTypeId} get put delete
issue/createmeta/{projectIdOrKey}/issuetypes get | issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId} get | issue/{issueIdOrKey}/editmeta get
issue/picker get | jql/function/computation get post | jql/function/computation/search post
field/{fieldId} put | field/{id} delete | field/{id}/trash post | field/{id}/restore post | task/{taskId} get | group/user post delete
field get | label get | issuetype get | issuetype/{id} get | status get | status/{idOrName} get | statuscategory get | statuses/search get
priority get | priority/search get | priority/{id} get | resolution get | resolution/search get | resolution/{id} get
project get | project/search get | project/{projectIdOrKey} get | project/{projectIdOrKey}/versions get | project/{projectIdOrKey}/version get
project/{projectIdOrKey}/components get | project/{projectIdOrKey}/statuses get | version post | version/{id} get put delete
project/{projectKeyOrId}/permissionscheme get | project/{projectKeyOrId}/issuesecuritylevelscheme get | project/{projectKeyOrId}/securitylevel get
permissionscheme get | permissionscheme/{schemeId} get | permissionscheme/{schemeId}/permission get
permissions get | permissions/check post | mypermissions get
myself get | user get | user/search get | user/assignable/search get | user/bulk get | user/groups get | users/search get
dashboard post | dashboard/search get | dashboard/{id} get put delete
dashboard/{dashboardId}/gadget get post | dashboard/{dashboardId}/gadget/{gadgetId} put delete
dashboard/{dashboardId}/items/{itemId}/properties get | dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey} get put
group get post | group/bulk get | group/member get | groups/picker get | serverInfo get
issue/{issueIdOrKey}/remotelink get post delete | issue/{issueIdOrKey}/remotelink/{linkId} get put delete
version/{id}/mergeto/{moveIssuesTo} put | version/{id}/move post | version/{id}/removeAndSwap post
version/{id}/relatedIssueCounts get | version/{id}/unresolvedIssueCount get
bulk/issues/fields get post | bulk/issues/transition get post | bulk/queue/{taskId} get
filter post | filter/search get | filter/my get | filter/favourite get | filter/{id} get put delete | filter/{id}/favourite put delete
filter/{id}/owner put | filter/{id}/permission get post | filter/{id}/permission/{permissionId} get delete
`, '/rest/api/3/');

const servedSoftware = listed(`
board get post | board/filter/{filterId} get | board/{boardId} get delete | board/{boardId}/configuration get | board/{boardId}/project get
board/{boardId}/version get | board/{boardId}/quickfilter get | board/{boardId}/sprint get | board/{boardId}/epic get
board/{boardId}/issue get post | board/{boardId}/backlog get | board/{boardId}/epic/none/issue get | board/{boardId}/epic/{epicId}/issue get
board/{boardId}/sprint/{sprintId}/issue get | backlog/issue post | backlog/{boardId}/issue post
sprint post | sprint/{sprintId} get post put delete | sprint/{sprintId}/issue get post
epic/{epicIdOrKey} get post | epic/{epicIdOrKey}/issue get post | epic/none/issue post
issue/{issueIdOrKey} get | issue/rank put | issue/{issueIdOrKey}/estimation get put
`, '/rest/agile/1.0/');

const page = (values) => ({ type: 'object', additionalProperties: false, required: ['isLast', 'maxResults', 'startAt', 'total', 'values'], properties: { isLast: { type: 'boolean' }, maxResults: { type: 'integer' }, startAt: { type: 'integer' }, total: { type: 'integer' }, values: { type: 'array', items: values } } });
const schema = (name) => ({ $ref: `#/components/schemas/${name}` });
const bean = (...names) => ({ type: 'object', required: names, properties: Object.fromEntries(names.map((name) => [name, {}])) });

/** Answers that the software description has only examples of, as those examples have them. */
const exampled = [
  [/^post sprint$|^(get|post|put) sprint\/\{sprintId\}$/, schema('SprintBean')], [/^get board\/\{boardId\}\/sprint$/, page(schema('SprintBean'))],
  [/^get .*\/issue$/, schema('SearchResults')], [/^get issue\/\{issueIdOrKey\}$/, schema('SoftwareIssueBean')],
  [/^get board\/\{boardId\}\/epic$/, page(bean('id', 'self', 'name', 'summary', 'color', 'done'))], [/epic\/\{epicIdOrKey\}$/, bean('id', 'self', 'name', 'summary', 'color', 'done')],
  [/^get board\/\{boardId\}\/project$/, page(bean('id', 'key', 'name', 'self', 'avatarUrls', 'projectTypeKey', 'simplified'))],
  [/^get board\/\{boardId\}\/version$/, page(bean('id', 'self', 'name', 'projectId', 'archived', 'released'))], [/\/estimation$/, bean('fieldId')],
];

const prose = new Set(['description', 'summary', 'example', 'examples', 'xml', 'externalDocs', 'title']);

/** A schema without prose. Names under `properties` are not keywords: a property may be called "description". */
const bare = (node, names = false) => {
  if (Array.isArray(node)) return node.map((each) => bare(each));
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => names || (!prose.has(key) && !key.startsWith('x-')));
  return Object.fromEntries(kept.map(([key, value]) => [key, bare(value, !names && key === 'properties')]));
};

const schemaOnly = (content) => (content?.['application/json']?.schema === undefined ? {} : { content: { 'application/json': { schema: bare(content['application/json'].schema) } } });

const operation = (full) => ({
  operationId: full.operationId,
  parameters: (full.parameters ?? []).map(({ name, in: place, required, schema }) => ({ name, in: place, ...(required ? { required } : {}), schema: bare(schema) })),
  ...(full.requestBody === undefined ? {} : { requestBody: { ...schemaOnly(full.requestBody.content), required: full.requestBody.required === true } }),
  responses: Object.fromEntries(Object.entries(full.responses).map(([status, { content }]) => [status, { description: '', ...schemaOnly(content) }])),
  security: full.security,
  'x-atlassian-oauth2-scopes': full['x-atlassian-oauth2-scopes'],
});

const named = (node) => [...JSON.stringify(node).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);

const [platformFile, softwareFile] = process.argv.slice(2);
if (softwareFile === undefined) throw new Error('Which files? node test/local-jira/rest/condense-openapi.mjs PLATFORM SOFTWARE');
const read = (file) => {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
};
const original = JSON.parse(read(platformFile));
/** Two schemas have a name that the platform has, too, and mean something else by it. */
const software = JSON.parse(read(softwareFile).replaceAll('#/components/schemas/IssueBean', '#/components/schemas/SoftwareIssueBean'));
software.components.schemas.SoftwareIssueBean = software.components.schemas.IssueBean;

const withExamples = (method, path, full) => {
  const [, found] = exampled.find(([pattern]) => pattern.test(`${method} ${path.replace('/rest/agile/1.0/', '')}`)) ?? [];
  if (found === undefined) return full;
  const responses = Object.entries(full.responses).map(([status, response]) => {
    const known = response.content?.['application/json'];
    return [status, known === undefined || known.schema !== undefined ? response : { ...response, content: { 'application/json': { schema: found } } }];
  });
  return { ...full, responses: Object.fromEntries(responses) };
};

const paths = {};
for (const { path, methods } of [...served, ...servedSoftware]) {
  paths[path] = Object.fromEntries(methods.map((method) => {
    const full = original.paths[path]?.[method] ?? software.paths[path]?.[method];
    if (full === undefined) throw new Error(`The description has no ${method} ${path}`);
    return [method, operation(withExamples(method, path, full))];
  }));
}

const schemas = {};
for (let open = named(paths); open.length > 0;) {
  const name = open.pop();
  if (schemas[name] !== undefined) continue;
  schemas[name] = bare(original.components.schemas[name] ?? software.components.schemas[name]);
  open = open.concat(named(schemas[name]));
}

/** Scopes by their names; what Atlassian says of each is not needed here. */
const withoutWords = (schemes) => {
  const { OAuth2, ...others } = bare(schemes);
  const { authorizationCode: flow } = OAuth2.flows;
  const scopes = Object.fromEntries(Object.keys(flow.scopes).map((name) => [name, '']));
  return { ...others, OAuth2: { ...OAuth2, flows: { authorizationCode: { ...flow, scopes } } } };
};

const { title, version, license } = original.info;
const condensed = { openapi: original.openapi, info: { title, version, license }, paths, components: { schemas, securitySchemes: withoutWords(original.components.securitySchemes) } };
const target = new URL('openapi.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(condensed)}\n`);
console.log(`${Object.keys(paths).length} paths, ${Object.keys(schemas).length} schemas`);
