import type { Version } from '../model/jira-issue';
import type { DateReader } from './date-reader';
import type { VersionWire } from './wire/issue-wire';

export const versionFromWire = (wire: VersionWire, projectId: number, dates: DateReader): Version => ({
  id: wire.id,
  name: wire.name,
  projectId,
  released: wire.released ?? false,
  archived: wire.archived ?? false,
  startDay: dates.day(wire.startDate),
  releaseDay: dates.day(wire.releaseDate),
});
