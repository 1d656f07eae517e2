import type { ChangeGroup, ChangeItem, Issue } from '../site/types';
import type { Clause, TimePredicate } from './condition';
import { endOfViewersDay, instantOf, momentOf, startOfViewersDay } from './moments';
import { refuse } from './search-field';
import type { Context, Predicate } from './search-field';
import { wantedTokens } from './tokens';
import type { Token, TokenField } from './tokens';
import { userTokens } from './user-tokens';

/** A stretch of time, in milliseconds; both ends belong to it. */
type Span = { readonly from: number; readonly to: number };

/** What the time predicates of a clause ask: when, by whom, and between which values. */
type Asked = {
  readonly spans: readonly Span[];
  readonly by: ReadonlySet<string> | null;
  readonly from: ReadonlySet<Token> | null;
  readonly to: ReadonlySet<Token> | null;
};

/** EMPTY as a token of its own, since "was empty" asks for it as for any other value. */
const nobody: Token = '';

const spanOf = ({ operator, values }: TimePredicate, field: string, context: Context): Span | null => {
  const moments = values.map((value) => momentOf(value, field, context));
  const problem = moments.find((moment) => typeof moment === 'string');
  const [first, second] = moments;
  if (problem !== undefined || first === undefined || typeof first === 'string' || typeof second === 'string') {
    refuse(context, problem ?? `The '${operator}' predicate needs a date.`);
    return null;
  }
  if (operator === 'after') return { from: (first.wholeDay ? endOfViewersDay(first.at, context.zone) : first.at) + 1, to: Infinity };
  if (operator === 'before') return { from: -Infinity, to: first.at - 1 };
  if (operator === 'on') return { from: startOfViewersDay(first.at, context.zone), to: endOfViewersDay(first.at, context.zone) };
  if (second === undefined) return refuse(context, "The 'during' predicate needs two dates."), null;
  return { from: first.at, to: second.wholeDay ? endOfViewersDay(second.at, context.zone) : second.at };
};

const tokenSet = (field: TokenField, predicate: TimePredicate, context: Context): ReadonlySet<Token> => {
  const { tokens, empty } = wantedTokens(field, predicate.values, context);
  return empty ? new Set([...tokens, nobody]) : tokens;
};

const askedOf = (field: TokenField, clause: Clause, context: Context): Asked => {
  const find = (operator: string): TimePredicate | undefined => clause.predicates.find((predicate) => predicate.operator === operator);
  const [by, from, to] = [find('by'), find('from'), find('to')];
  if ((from ?? to) !== undefined && !clause.operator.endsWith('changed')) refuse(context, `The predicate '${from === undefined ? 'to' : 'from'}' is not supported by the operator '${clause.operator}'.`);
  return {
    spans: clause.predicates.filter(({ operator }) => !['by', 'from', 'to'].includes(operator)).flatMap((predicate) => spanOf(predicate, field.name, context) ?? []),
    by: by === undefined ? null : new Set(userTokens(by.values, 'by', context)),
    from: from === undefined ? null : tokenSet(field, from, context),
    to: to === undefined ? null : tokenSet(field, to, context),
  };
};

type Step = { readonly at: number; readonly by: string | null; readonly item: ChangeItem };

const stepsOf = (field: TokenField, groups: readonly ChangeGroup[]): Step[] => {
  const names = field.history?.names ?? [];
  const concerns = (item: ChangeItem): boolean => names.includes(item.fieldId ?? '') || names.includes(item.field);
  return groups.flatMap((group) => group.items.filter(concerns).map((item) => ({ at: instantOf(group.created) ?? 0, by: group.authorId, item })));
};

/** The times at which `token` was the value, each with the person who set it. */
const heldSpans = (field: TokenField, token: Token, issue: Issue, context: Context): (Span & { readonly by: string | null })[] => {
  const steps = stepsOf(field, context.site.changesOf(issue.id));
  const touching = steps.filter(({ item }) => (item.from ?? nobody) === token || (item.to ?? nobody) === token);
  const first = touching[0];
  const now = field.of(issue, context);
  const atFirst = first === undefined ? (token === nobody ? now.length === 0 : now.includes(token)) : (first.item.from ?? nobody) === token;
  const spans: (Span & { by: string | null })[] = [];
  let open = atFirst ? { from: instantOf(issue.created) ?? 0, by: issue.reporterId } : null;
  for (const { at, by, item } of touching) {
    if (open !== null && (item.from ?? nobody) === token) spans.push({ ...open, to: at - 1 });
    open = (item.to ?? nobody) === token ? { from: at, by } : null;
  }
  return open === null ? spans : [...spans, { ...open, to: Infinity }];
};

const overlaps = (one: Span, other: Span): boolean => one.from <= other.to && other.from <= one.to;

const wasTest = (field: TokenField, clause: Clause, context: Context): Predicate => {
  const { tokens, empty } = wantedTokens(field, clause.values, context);
  const asked = askedOf(field, clause, context);
  const wanted = empty ? [...tokens, nobody] : [...tokens];
  const was: Predicate = (issue) => wanted.some((token) => heldSpans(field, token, issue, context)
    .some((span) => asked.spans.every((time) => overlaps(span, time)) && (asked.by === null || asked.by.has(span.by ?? nobody))));
  return clause.operator.includes('not') ? (issue) => !was(issue) : was;
};

const changedTest = (field: TokenField, clause: Clause, context: Context): Predicate => {
  const { spans, by, from, to } = askedOf(field, clause, context);
  const fits = (step: Step): boolean =>
    spans.every((span) => span.from <= step.at && step.at <= span.to) && (by === null || by.has(step.by ?? nobody))
    && (from === null || from.has(step.item.from ?? nobody)) && (to === null || to.has(step.item.to ?? nobody));
  const changed: Predicate = (issue) => stepsOf(field, context.site.changesOf(issue.id)).some(fits);
  return clause.operator === 'not changed' ? (issue) => !changed(issue) : changed;
};

/** `was`, `changed` and their negations, from the changelog. A missing change means the value was there from the start. */
export const historyTest = (field: TokenField, clause: Clause, context: Context): Predicate => {
  const asksEmpty = [...clause.values, ...clause.predicates.flatMap((predicate) => predicate.values)].some((value) => value.kind === 'empty');
  if (field.history?.many === true && asksEmpty) refuse(context, `The past of '${field.name}' cannot be searched for EMPTY on this site.`);
  return clause.operator.endsWith('changed') ? changedTest(field, clause, context) : wasTest(field, clause, context);
};
