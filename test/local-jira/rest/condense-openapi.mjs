/**
 * Makes openapi.json beside this file out of Atlassian's OpenAPI description of the Jira Cloud platform REST API
 * (a .json or .json.gz, licensed Apache-2.0): the operations that the local Jira serves, with their parameters,
 * schemas and scopes, without prose and examples. Run by hand when Atlassian's description or the list changes:
 *
 *     node test/local-jira/rest/condense-openapi.mjs FILE
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const served = `
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
`.trim().split(/[|\n]/).map((entry) => entry.trim().split(' ')).map(([path, ...methods]) => ({ path: `/rest/api/3/${path}`, methods }));

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

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Which file? node test/local-jira/rest/condense-openapi.mjs FILE');
const bytes = readFileSync(file);
const original = JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));

const paths = {};
for (const { path, methods } of served) {
  paths[path] = Object.fromEntries(methods.map((method) => {
    const full = original.paths[path]?.[method];
    if (full === undefined) throw new Error(`The description has no ${method} ${path}`);
    return [method, operation(full)];
  }));
}

const schemas = {};
for (let open = named(paths); open.length > 0;) {
  const name = open.pop();
  if (schemas[name] !== undefined) continue;
  schemas[name] = bare(original.components.schemas[name]);
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
