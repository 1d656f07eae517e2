import type { GlobalCalls } from '../../contract/calls';
import { catalog, type CustomField } from '../../jira/catalog';
import { fittingFields } from '../../jira/field-mapping';
import { requestPull } from '../../jobs/request-pull';
import type { Project } from '../../model/program';
import type { TrailNote } from '../../model/trail-note';
import { getSiteConfig, saveSiteConfig, type SiteConfig } from '../../store/site-config';
import { useWords } from '../../view/settings/field-rows';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import { mayMap } from './may-map';
import { projectSeen } from './project-seen';

type Call = GlobalCalls['mapField'];

/** Others may write other parts of the same record at the same moment. */
const ATTEMPTS = 5;

const fieldIn = async ({ use, field }: Call['input'], project: Project): Promise<CustomField | null> => {
  if (field === null) return null;
  const found = fittingFields(await catalog(true), project)[use].find(({ id }) => id === field);
  if (found === undefined) throw new Refusal('bad-input', `Jira has no such field for this project any more, or it cannot hold what is asked of it (${useWords[use]}). Nothing was saved.`, { field: 'field' });
  return found;
};

const withField = (config: SiteConfig, { projectId, use }: Call['input'], field: CustomField | null): SiteConfig => ({
  ...config,
  fieldMappings: { ...config.fieldMappings, [projectId]: { ...config.fieldMappings[projectId], [use]: field?.id ?? null } },
  fieldNames: field === null ? config.fieldNames : { ...config.fieldNames, [field.id]: field.name },
});

const noteOf = (config: SiteConfig, { projectId, use }: Call['input'], field: CustomField | null, project: Project, viewer: Viewer): TrailNote => {
  const before = config.fieldMappings[projectId]?.[use];
  return {
    who: viewer.accountId, action: 'field-mapped', people: [], issues: [], projects: [project.id],
    changes: [{ what: `${useWords[use]} in ${project.name} (${project.key})`, before: before === undefined ? 'as suggested' : before === null ? 'no field' : config.fieldNames[before] ?? before, after: field?.name ?? 'no field' }],
  };
};

/**
 * Chooses the field of a project for all programs, and pulls the project again. For administrators of Jira and of the
 * project, whatever their role in the program.
 */
export const mapField = async (input: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const project = await projectSeen(input, viewer);
  if (!await mayMap(viewer, project.id)) throw new Refusal('not-allowed', 'Only administrators of Jira and of the project may choose its fields. Nothing was saved.');
  const field = await fieldIn(input, project);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const config = await getSiteConfig();
    const outcome = await saveSiteConfig(withField(config, input, field), config.version, noteOf(config, input, field, project, viewer));
    if (!outcome.ok) continue;
    await requestPull([project.id], true);
    return {};
  }
  throw new Refusal('busy', 'The settings of this site are being saved by others right now. Nothing was saved; try again in a minute.');
};
