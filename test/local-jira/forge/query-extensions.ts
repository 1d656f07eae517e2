import { z } from 'zod';
import type { FunctionAnswer, InstalledApp } from '../site/installed-app';
import { resolverLimits } from './invoke';
import type { Manifest } from './manifest';
import type { Runner } from './runner';
import type { Environment } from './runtime';

const answerSchema = z.union([z.object({ jql: z.string() }), z.object({ error: z.string() })]);

/** What the manifest adds to queries: properties to index, and functions that Jira asks the app about, as nobody in particular. */
export const queryExtensions = (manifest: Manifest, environment: Environment, runner: Runner): InstalledApp => {
  const keyOf = (moduleKey: string): string => `ari:cloud:ecosystem::extension/${environment.appId}/${environment.environmentId}/static/${moduleKey}`;
  return {
    properties: manifest.entityProperties.filter(({ entityType }) => entityType === 'issue').flatMap(({ propertyKey, values }) =>
      values.map(({ path, type, searchAlias }) => ({ propertyKey, path, type, alias: searchAlias ?? null }))),
    functions: manifest.jqlFunctions.map(({ key, name, types, operators, arguments: args }) => ({ key: keyOf(key), name, types, operators, arguments: args })),
    compute: async (asked, clause, precomputationId): Promise<FunctionAnswer> => {
      const module = manifest.jqlFunctions.find(({ key }) => keyOf(key) === asked.key);
      if (module === undefined) return null;
      const body: unknown = JSON.parse(JSON.stringify({ precomputationId, clause: { ...clause, functionName: asked.name } }));
      const outcome = await runner.run({ functionKey: module.function, moduleKey: module.key, accountId: null, depth: 0, limitMs: resolverLimits.ms, body });
      const answer = outcome.kind === 'value' ? answerSchema.safeParse(outcome.value) : null;
      return answer?.data ?? null;
    },
  };
};
