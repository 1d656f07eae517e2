import { z } from 'zod';
import { catalog } from '../jira/catalog';
import type { Catalog } from '../jira/catalog';
import { siteId } from '../jira/site';
import { readKeptCatalog, writeKeptCatalog } from '../store/kept-catalog';

const named = z.object({ id: z.string(), name: z.string() });
const style = z.enum(['team-managed', 'company-managed']);

/** Of the kept one nothing is believed that is not in this form. */
const kept: z.ZodType<Catalog> = z.object({
  fields: z.array(named.extend({ type: z.string(), kind: z.string(), projectId: z.number().nullable() })),
  linkTypes: z.array(named.extend({ outward: z.string(), inward: z.string() })),
  resolutions: z.array(named),
  statuses: z.array(named.extend({ category: z.enum(['todo', 'doing', 'done']), projectStyle: style.nullable() })),
});

const GOOD_FOR_MS = 4 * 60 * 60_000;

type Known = { readonly at: number; readonly catalog: Catalog };

const remembered = new Map<string, Known>();

/**
 * The site's catalog for jobs, which run whether anybody looks or not: at most four hours old and shared by all
 * processes, so that a change that is followed costs nothing for it. `fresh` reads it anew, as where an issue names
 * something that is not in it.
 */
export const siteCatalog = async (fresh = false): Promise<Catalog> => {
  const site = siteId();
  const now = Date.now();
  const known = fresh ? null : current(remembered.get(site), now) ?? current(await readKept(), now);
  const found = known ?? { at: now, catalog: await catalog(true) };
  remembered.set(site, found);
  if (known === null) await writeKeptCatalog({ at: found.at, value: found.catalog });
  return found.catalog;
};

const current = (known: Known | null | undefined, now: number): Known | null =>
  (known !== null && known !== undefined && now - known.at < GOOD_FOR_MS ? known : null);

const readKept = async (): Promise<Known | null> => {
  const stored = await readKeptCatalog();
  const parsed = kept.safeParse(stored?.value);
  return stored !== null && parsed.success ? { at: stored.at, catalog: parsed.data } : null;
};
