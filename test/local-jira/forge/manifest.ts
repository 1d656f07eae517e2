import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** The parts of manifest.yml that the platform acts on; the rest is the manifest lint's matter. */
const withKey = z.looseObject({ key: z.string() });

const surface = withKey.extend({
  resource: z.string(),
  title: z.string().optional(),
  resolver: z.looseObject({ function: z.string() }).optional(),
  edit: z.looseObject({ resource: z.string() }).optional(),
});

const index = z.union([z.string(), z.object({ name: z.string(), range: z.array(z.string()).min(1), partition: z.array(z.string()).optional() })]);

const manifestSchema = z.looseObject({
  app: z.looseObject({
    id: z.string(),
    storage: z.looseObject({
      entities: z.array(z.looseObject({
        name: z.string(),
        attributes: z.record(z.string(), z.object({ type: z.enum(['string', 'boolean', 'float', 'integer', 'any']) })),
        indexes: z.array(index).optional(),
      })).optional(),
    }).optional(),
  }),
  permissions: z.looseObject({
    scopes: z.array(z.string()),
    content: z.looseObject({ styles: z.array(z.string()).optional(), scripts: z.array(z.string()).optional() }).optional(),
  }),
  modules: z.looseObject({
    function: z.array(withKey.extend({ handler: z.string(), timeoutSeconds: z.number().optional() })),
    consumer: z.array(withKey.extend({ queue: z.string(), function: z.string() })).optional(),
    'jira:entityProperty': z.array(withKey.extend({
      propertyKey: z.string(),
      entityType: z.enum(['issue', 'project', 'user']).default('issue'),
      values: z.array(z.object({ path: z.string(), type: z.enum(['number', 'string', 'text', 'user', 'date']), searchAlias: z.string().optional() })),
    })).optional(),
    'jira:jqlFunction': z.array(withKey.extend({
      name: z.string(), function: z.string(), types: z.array(z.string()), operators: z.array(z.string()),
      arguments: z.array(z.object({ name: z.string(), required: z.boolean() })).default([]),
    })).optional(),
    trigger: z.array(withKey.extend({
      function: z.string(),
      events: z.array(z.string()),
      filter: z.looseObject({ ignoreSelf: z.boolean().optional() }).optional(),
    })).optional(),
    scheduledTrigger: z.array(withKey.extend({ function: z.string(), interval: z.enum(['fiveMinute', 'hour', 'day', 'week']) })).optional(),
  }),
  resources: z.array(withKey.extend({ path: z.string(), entry: z.record(z.string(), z.string()).optional() })),
});

export type ManifestFile = z.infer<typeof manifestSchema>;

export type SurfaceModule = { readonly type: string } & z.infer<typeof surface>;

export type FunctionModule = ManifestFile['modules']['function'][number];

export type EntityDefinition = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, { readonly type: 'string' | 'boolean' | 'float' | 'integer' | 'any' }>>;
  readonly indexes: readonly { readonly name: string; readonly partition: readonly string[]; readonly range: readonly string[] }[];
};

export type Manifest = {
  readonly appId: string;
  readonly scopes: readonly string[];
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly entities: ReadonlyMap<string, EntityDefinition>;
  readonly functions: ReadonlyMap<string, FunctionModule>;
  /** Modules with a page of their own, by module key. */
  readonly surfaces: ReadonlyMap<string, SurfaceModule>;
  readonly entityProperties: NonNullable<ManifestFile['modules']['jira:entityProperty']>;
  readonly jqlFunctions: NonNullable<ManifestFile['modules']['jira:jqlFunction']>;
  readonly consumers: NonNullable<ManifestFile['modules']['consumer']>;
  readonly triggers: NonNullable<ManifestFile['modules']['trigger']>;
  readonly schedules: NonNullable<ManifestFile['modules']['scheduledTrigger']>;
  readonly resources: ReadonlyMap<string, ManifestFile['resources'][number]>;
};

const byKey = <T extends { readonly key: string }>(rows: readonly T[]): ReadonlyMap<string, T> => new Map(rows.map((row) => [row.key, row]));

const entitiesOf = (file: ManifestFile): ReadonlyMap<string, EntityDefinition> =>
  new Map((file.app.storage?.entities ?? []).map((entity) => [entity.name, {
    name: entity.name,
    attributes: entity.attributes,
    indexes: (entity.indexes ?? []).map((row) => (typeof row === 'string'
      ? { name: row, partition: [], range: [row] }
      : { name: row.name, partition: row.partition ?? [], range: row.range })),
  }]));

const surfacesOf = (file: ManifestFile): ReadonlyMap<string, SurfaceModule> => {
  const found = Object.entries(file.modules).flatMap(([type, rows]) => (Array.isArray(rows) ? rows : []).flatMap((row: unknown) => {
    const parsed = surface.safeParse(row);
    return parsed.success ? [{ type, ...parsed.data }] : [];
  }));
  return byKey(found);
};

/** Throws where the manifest is not of the form Forge asks for, in the words of the check. */
export const parseManifest = (text: string): Manifest => {
  const file = manifestSchema.parse(parse(text));
  return {
    appId: file.app.id.replace('ari:cloud:ecosystem::app/', ''),
    scopes: file.permissions.scopes,
    styles: file.permissions.content?.styles ?? [],
    scripts: file.permissions.content?.scripts ?? [],
    entities: entitiesOf(file),
    functions: byKey(file.modules.function),
    surfaces: surfacesOf(file),
    entityProperties: file.modules['jira:entityProperty'] ?? [],
    jqlFunctions: file.modules['jira:jqlFunction'] ?? [],
    consumers: file.modules.consumer ?? [],
    triggers: file.modules.trigger ?? [],
    schedules: file.modules.scheduledTrigger ?? [],
    resources: byKey(file.resources),
  };
};

export const readManifest = (path: string): Manifest => parseManifest(readFileSync(path, 'utf8'));
