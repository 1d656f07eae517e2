/** A key of an issue in a text, and the character it begins at. */
export type KeyAt = { readonly key: string; readonly at: number };

/** A word that reads like a key: nothing that makes a longer word, as a single hyphen does, stands on either side of it. */
const word = /(?<![\p{L}\p{N}_]-?)[A-Z][A-Z0-9_]*-[1-9]\d{0,14}(?![\p{L}\p{N}_]|-[\p{L}\p{N}_])/gu;

const address = /https?:\/\/[^\s<>"|\]]+/gi;

const upperKey = /^[A-Z][A-Z0-9_]*-[1-9]\d{0,14}$/;

const asKey = (text: string | null | undefined): string | null => {
  const key = (text ?? '').toUpperCase();
  return upperKey.test(key) ? key : null;
};

const urlOf = (href: string, site: string): URL | null => {
  try {
    return new URL(href, site);
  } catch {
    return null;
  }
};

/**
 * The key of the issue that an address of this site leads to (`/browse/WEB-9`, or a board with `selectedIssue=WEB-9`);
 * null where it leads elsewhere. Jira's addresses are read in any case.
 */
export const keyOfAddress = (href: string, site: string): string | null => {
  const [to, here] = [urlOf(href, site), urlOf(site, site)];
  if (to === null || here === null || to.host !== here.host) return null;
  const [, browsed] = /\/browse\/([^/]+)\/?$/.exec(to.pathname) ?? [];
  return asKey(browsed) ?? asKey(to.searchParams.get('selectedIssue'));
};

/**
 * Everything in a text that reads like the key of an issue, in the order of the text. As Jira reads texts, a key is a
 * whole word in capitals. Of an address counts the issue it leads to, where that is on this site, and nothing else in
 * it: the key in an address of another site is another site's issue.
 */
export const keysIn = (text: string, site: string): readonly KeyAt[] => {
  const addresses = [...text.matchAll(address)].map(({ 0: href, index }) => ({ href, from: index, to: index + href.length }));
  const led = addresses.flatMap(({ href, from }): KeyAt[] => {
    const key = keyOfAddress(href.replace(/[.,;:!?)]+$/, ''), site);
    return key === null ? [] : [{ key, at: from }];
  });
  let next = 0;
  const words = [...text.matchAll(word)].flatMap(({ 0: key, index }): KeyAt[] => {
    while (next < addresses.length && (addresses[next]?.to ?? 0) <= index) next += 1;
    return (addresses[next]?.from ?? Infinity) <= index ? [] : [{ key, at: index }];
  });
  return [...led, ...words].sort((a, b) => a.at - b.at);
};
