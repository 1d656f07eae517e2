import type { Outcome } from './settings';

const delivered = /^(done|fixed|resolved|delivered|completed?|released|implemented|deployed|shipped|closed|accepted|approved|verified|answered|solved|finished)$/;

const dropped = /duplicate|^won'?t\b|^will not\b|^wont\b|^invalid|cannot reproduce|can'?t reproduce|unable to reproduce|^not reproducible|^declined?|^rejected?|^not our bug|^not a bug|^needs? more info|^obsolete|^incomplete|^cancell?ed|^abandoned|^withdrawn|^no longer|^works as designed|^as designed|^by design|^out of scope|^not (needed|required|applicable|an issue|doing|planned)|^superseded|^dropped|^discarded|^known error$/;

/**
 * What work with this resolution was probably worth, by the resolution's name: a suggestion, since a site may name
 * them as it likes. Null where the name does not tell ("Hold"): then it is unknown until somebody decides.
 */
export const suggestOutcome = (name: string): Outcome | null => {
  const plain = name.trim().toLowerCase().replaceAll('’', "'");
  if (dropped.test(plain)) return 'dropped';
  return delivered.test(plain) ? 'delivered' : null;
};

/** Whether a resolution says that the same work is kept in another issue. */
export const isDuplicateResolution = (name: string): boolean => /duplicate/i.test(name);

/** Whether a link type says so ("duplicates"), by its name or its outward sentence. */
export const isDuplicateLinkType = (type: { readonly name: string; readonly outward: string }): boolean =>
  /duplicat/i.test(type.name) || /\bduplicates\b/i.test(type.outward);
