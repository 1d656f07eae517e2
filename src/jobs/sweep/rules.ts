import { BadRequest } from '../../jira/errors';
import { countMatching } from '../../jira/jql';
import { hangsOnTheMoment } from '../../jira/jql-moments';
import { withoutOrder } from '../../jira/jql-order';
import { because } from '../../jira/points';
import { type ListedRule, ruleText } from '../../model/membership';
import { readCompiled } from '../../store/membership';
import type { CompiledRule } from '../../store/membership';
import { listPrograms, type ProgramRecord } from '../../store/programs';
import { listedRules, recompileRule } from '../members';
import { withinBudget } from '../within-budget';

type Kept = { readonly program: ProgramRecord; readonly rule: ListedRule };

/** How many issues Jira counted for a rule when it was last compiled because of that, by program and rule. */
export type RuleCounts = Readonly<Record<string, number>>;

const HOUR_MS = 60 * 60_000;
/** Rules that hang on nothing but their issues are followed change by change; one of them an hour is looked at besides. */
const LOOKED_AT = 1;
/** Every list is read anew after a day for each hundred issues in it, so that this costs a hundred points a day. */
const ISSUES_A_DAY = 100;
/** A list longer than this is paid for as a pull is. */
const LONG = 1_000;
/** A call or two, and room for what has come since. */
const ROOM = 20;

/**
 * Holds the lists of rules against Jira's counts, each hour those that hang on the moment and one of the others in
 * turn, and compiles anew what differs, what Jira refused, and what is old. Answers the counts to remember.
 */
export const checkRules = async (now: number, before: RuleCounts): Promise<RuleCounts> => {
  const kept = (await listPrograms()).flatMap((program) => listedRules(program.settings).map((rule): Kept => ({ program, rule })));
  const steady = kept.filter((one) => !isVolatile(one));
  const inTurn = Array.from({ length: Math.min(LOOKED_AT, steady.length) }, (_, at) => steady[(Math.floor(now / HOUR_MS) * LOOKED_AT + at) % steady.length]);
  const counts: Record<string, number> = {};
  for (const one of kept) {
    const [name, known] = [nameOf(one), before[nameOf(one)]];
    const count = isVolatile(one) || inTurn.includes(one) ? await checkRule(one, now, known) : known;
    if (count !== undefined) counts[name] = count;
  }
  return counts;
};

const isVolatile = ({ rule }: Kept): boolean => rule.kind === 'jql' && hangsOnTheMoment(rule.jql);

const nameOf = ({ program, rule }: Kept): string => `${program.id}:${ruleText(rule)}`;

/** The count by which the rule was compiled, now or before. */
const checkRule = async ({ program, rule }: Kept, now: number, counted: number | undefined): Promise<number | undefined> => {
  const compiled = await readCompiled(program.id, rule);
  const size = compiled?.ids?.size ?? 0;
  const count = rule.kind === 'jql' && compiled?.refusal === null ? await countOf(rule.jql) : null;
  const differs = count === 'refused' || (count !== null && count !== size && count !== counted);
  if (compiled !== null && compiled.refusal === null && !differs && !isOld(compiled, size, now)) return counted;
  const points = size + ROOM;
  await withinBudget(size > LONG ? 'pull' : 'sweep', { least: points, wanted: points }, () =>
    because(size > LONG ? 'pull' : 'sweep', () => recompileRule(program, rule)));
  return typeof count === 'number' ? count : undefined;
};

const isOld = ({ compiledAt }: CompiledRule, size: number, now: number): boolean =>
  now - compiledAt > 24 * HOUR_MS * Math.max(1, Math.ceil(size / ISSUES_A_DAY));

/** Null without any condition: Jira counts no such query, and its age alone decides. */
const countOf = async (jql: string): Promise<number | 'refused' | null> => {
  if (withoutOrder(jql) === '') return null;
  try {
    return await countMatching(jql, 'app');
  } catch (error) {
    if (error instanceof BadRequest) return 'refused';
    throw error;
  }
};
