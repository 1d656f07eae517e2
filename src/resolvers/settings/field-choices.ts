import type { GlobalCalls } from '../../contract/calls';
import type { FieldChoice, FieldUse } from '../../contract/settings';
import { type Catalog, catalog, type CustomField } from '../../jira/catalog';
import { candidates, fittingFields, withValueJql } from '../../jira/field-mapping';
import { certainId } from '../../jira/jql';
import { rememberedCount } from '../../jira/remembered-count';
import type { Project } from '../../model/program';
import { readMapping } from '../../store/mapping';
import { fieldUses } from '../../view/settings/field-rows';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import { mayMap } from './may-map';
import { projectSeen } from './project-seen';

type Call = GlobalCalls['fieldChoices'];
type Candidates = FieldChoice['candidates'];

/** More fields than this to choose from are no help; those that are likely come first. */
const MOST_FIELDS = 25;
/** Each count is a question to Jira, in the name of who may choose: of the likely fields alone. */
const MOST_COUNTED_FIELDS = 3;

const shareOf = async (viewer: Viewer, projectId: number, fieldId: string): Promise<number | null> => {
  const asker = { site: viewer.cloudId, accountId: viewer.accountId };
  const all = await rememberedCount(asker, `project = ${certainId(projectId)}`);
  const used = all === null || all === 0 ? null : await rememberedCount(asker, withValueJql(projectId, fieldId));
  return all === null || used === null ? null : Math.min(1, used / all);
};

/** What the pull took where no use could be counted, else the likely field that most issues have a value in. */
const suggestedOf = (likely: readonly CustomField[], shares: ReadonlyMap<string, number | null>, read: string | null): string | null => {
  if (read !== null && [...shares.values()].every((share) => share === null)) return read;
  const [first, ...others] = likely;
  if (first === undefined) return null;
  return others.reduce((best, field) => ((shares.get(field.id) ?? 0) > (shares.get(best.id) ?? 0) ? field : best), first).id;
};

const candidatesFor = async (site: Catalog, project: Project, use: FieldUse, read: string | null, viewer: Viewer): Promise<Candidates> => {
  const fields = fittingFields(site, project)[use].slice(0, MOST_FIELDS);
  const counted = await Promise.all(fields.slice(0, MOST_COUNTED_FIELDS).map(async ({ id }) => [id, await shareOf(viewer, project.id, id)] as const));
  const shares = new Map(counted);
  const suggested = suggestedOf(candidates(site, project)[use], shares, read);
  return fields.map(({ id, name }) => ({ id, name, share: shares.get(id) ?? null, suggested: id === suggested }));
};

/** What the fields of one project could be, for those who may choose them. Asked for one project at a time: a site has many. */
export const fieldChoices = async (input: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const project = await projectSeen(input, viewer);
  if (!await mayMap(viewer, project.id)) throw new Refusal('not-allowed', 'Only administrators of Jira and of the project may choose its fields.');
  const [site, read] = [await catalog(true), await readMapping(project.id)];
  const found = await Promise.all(fieldUses.map(async (use) => ({ use, candidates: await candidatesFor(site, project, use, read?.[use] ?? null, viewer) })));
  return { choices: found };
};
