import type { Issue } from '../site/types';
import type { Clause, Operator } from './condition';
import { refuse, scanning } from './search-field';
import type { Compiled, Context, Predicate, SearchField } from './search-field';

/** The words of a document or a text: an Atlassian document is read through its text nodes, without recursion. */
export const plainText = (body: unknown): string => {
  if (typeof body === 'string') return body;
  const found: string[] = [];
  const open: unknown[] = [body];
  while (open.length > 0) {
    const node = open.pop();
    if (Array.isArray(node)) open.push(...[...node].reverse());
    else if (typeof node === 'object' && node !== null) {
      const { text, content } = node as { text?: unknown; content?: unknown };
      if (typeof text === 'string') found.push(text);
      open.push(content);
    }
  }
  return found.join(' ');
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A phrase in inner quotation marks, or words of which any may end in a wildcard; all of them must occur. */
type Term = { readonly phrase: readonly string[] } | { readonly word: RegExp };

const wildcard = (word: string): RegExp =>
  new RegExp(`^${word.toLowerCase().split('').map((c) => (c === '*' ? '.*' : c === '?' ? '.' : c)).join('')}$`, 'u');

const termsOf = (query: string): Term[] => {
  const phrases = [...query.matchAll(/"([^"]*)"/g)].map(([, phrase]) => ({ phrase: wordsOf(phrase ?? '') }));
  const words = query.replace(/"[^"]*"/g, ' ').match(/[\p{L}\p{N}*?]+/gu) ?? [];
  return [...phrases, ...words.map((word) => ({ word: wildcard(word) }))];
};

const holds = (term: Term, words: readonly string[]): boolean => {
  if ('word' in term) return words.some((word) => term.word.test(word));
  return words.some((_, start) => term.phrase.every((word, offset) => words[start + offset] === word));
};

type Texts = (issue: Issue, context: Context) => readonly string[];

const textTest = (of: Texts, { operator, values }: Clause, context: Context): Predicate => {
  const terms = values.flatMap((value) => (value.kind === 'text' ? termsOf(value.text) : []));
  const found: Predicate = (issue) => of(issue, context).some((text) => { const words = wordsOf(text); return terms.every((term) => holds(term, words)); });
  const filled: Predicate = (issue) => of(issue, context).some((text) => text.trim() !== '');
  if (operator === '~') return found;
  if (operator === '!~') return (issue) => filled(issue) && !found(issue);
  return operator === 'is' || operator === '=' ? (issue) => !filled(issue) : filled;
};

const compileText = (name: string, of: Texts, clause: Clause, context: Context): Compiled => {
  const [value] = clause.values;
  const like = clause.operator === '~' || clause.operator === '!~';
  if (like && value?.kind !== 'text') return refuse(context, `The operator '${clause.operator}' needs a text for the field '${name}'.`);
  if (like && value?.kind === 'text' && /^[*?]/.test(value.text)) {
    return refuse(context, `The text query '${value.text}' for field '${name}' is not allowed to start with '${value.text.charAt(0)}'`);
  }
  if (like && termsOf(value?.kind === 'text' ? value.text : '').length === 0) return refuse(context, `The field '${name}' does not support searching for an empty string.`);
  return scanning(textTest(of, clause, context));
};

/** Fields searched for words: each word must occur, a phrase in order; `*` and `?` stand for letters at any but the first place. */
export const textField = (name: string, of: Texts, more: { readonly sort?: (issue: Issue) => string | null; readonly mayBeEmpty?: boolean } = {}): SearchField => {
  const { sort } = more;
  const operators: Operator[] = more.mayBeEmpty === false ? ['~', '!~'] : ['~', '!~', 'is', 'is not'];
  return {
    name, operators: new Set(operators),
    compile: (clause, context) => compileText(name, of, clause, context),
    sort: sort === undefined ? null : () => [sort],
  };
};
