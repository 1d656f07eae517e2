import type { Status, StatusCategory } from '../model/jira-issue';
import { oncePer } from './once-per';

/** The category of each status of a site by its id. */
export const categoriesOf = oncePer((statuses: readonly Status[]): ReadonlyMap<string, StatusCategory> =>
  new Map(statuses.map((status) => [status.id, status.category])));
