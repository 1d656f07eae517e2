import type { Issue } from '../site/types';
import { compileClause } from './field-catalogue';
import type { Condition } from './condition';
import { refuse, type Among, type Compiled, type Context } from './search-field';

const compileEvery = (parts: readonly Compiled[]): Compiled => {
  const narrowest = parts.reduce<Among | null>((best, { among }) => (among !== null && (best === null || among.issues.length < best.issues.length) ? among : best), null);
  const tests = parts.map((part) => part.test);
  return { test: (issue) => tests.every((test) => test(issue)), among: narrowest };
};

/** The issues of all parts together, if every part tells its own and together they are fewer than the site has. */
const union = (parts: readonly Compiled[], context: Context): Among | null => {
  const issues = new Set<Issue>();
  let looked = 0;
  for (const { among } of parts) {
    looked += among?.issues.length ?? Infinity;
    if (looked > context.index.all.length) return null;
    for (const issue of among?.issues ?? []) issues.add(issue);
  }
  return { issues: [...issues], inKeyOrder: false };
};

const compileSome = (parts: readonly Compiled[], context: Context): Compiled => {
  const tests = parts.map((part) => part.test);
  return { test: (issue) => tests.some((test) => test(issue)), among: union(parts, context) };
};

/** A predicate over issues and, where the query tells, the issues worth trying it on. Problems are noted in the context. */
export const compileCondition = (condition: Condition, context: Context): Compiled => {
  if (condition.kind === 'clause') return compileClause(condition.clause, context);
  if (condition.kind === 'problem') return refuse(context, condition.message);
  const parts = condition.parts.map((part) => compileCondition(part, context));
  return condition.kind === 'every' ? compileEvery(parts) : compileSome(parts, context);
};
