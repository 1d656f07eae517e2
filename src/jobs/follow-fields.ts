import { isOutdated } from '../jira/field-mapping';
import { BrokenSnapshot } from '../store/columns';
import { readMapping } from '../store/mapping';
import { getSiteConfig } from '../store/site-config';
import { requestPull } from './request-pull';
import { siteCatalog } from './site-catalog';

const mappingOrNull = async (projectId: number) => {
  try {
    return await readMapping(projectId);
  } catch (error) {
    if (error instanceof BrokenSnapshot) return null;
    throw error;
  }
};

/** Pulls projects again whose fields are others by now: a field was deleted in Jira, or one was chosen while a pull was under way. No event tells. */
export const followFields = async (projectIds: readonly number[]): Promise<void> => {
  const [site, { fieldMappings }] = await Promise.all([siteCatalog(), getSiteConfig()]);
  for (const projectId of projectIds) {
    const mapping = await mappingOrNull(projectId);
    if (mapping !== null && isOutdated(site, fieldMappings[String(projectId)] ?? {}, mapping)) await requestPull([projectId], true);
  }
};
