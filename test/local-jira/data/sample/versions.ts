import type { Version } from '../../site/types';
import { isoDate, startOf, workDay } from '../work-days';
import type { ProjectKey, SampleProject } from './projects';

/** `promised` and `released` are working days from the last complete one; `released` null = still open. */
type Release = { readonly name: string; readonly promised: number; readonly released: number | null };

/** What was promised and what came of it: some late, one overdue with open work, the launch ahead. */
const RELEASES: Readonly<Record<ProjectKey, readonly Release[]>> = {
  WEB: [{ name: '1.8', promised: -72, released: -73 }, { name: '1.9', promised: -14, released: -5 }, { name: '2.0', promised: 60, released: null }],
  MOB: [{ name: '5.4', promised: -92, released: -92 }, { name: '5.5', promised: -38, released: -33 }, { name: '5.6', promised: -2, released: null }, { name: '6.0', promised: 62, released: null }],
  ML: [{ name: '0.9', promised: -50, released: -41 }, { name: '1.0', promised: 40, released: null }],
  DATA: [{ name: '2026.3', promised: -62, released: -63 }, { name: '2026.4', promised: -4, released: null }],
  PLAT: [{ name: '24.1', promised: -96, released: -97 }, { name: '24.2', promised: -36, released: -35 }, { name: '24.3', promised: 30, released: null }],
  PRIV: [{ name: 'Audit 1', promised: -8, released: -8 }, { name: 'Audit 2', promised: 32, released: null }],
  SUP: [],
  DEAL: [],
};

export const versionsOf = (project: SampleProject, today: number): Version[] =>
  RELEASES[project.key].map((release, index) => {
    // Once a version is out, Jira shows the day it came out; what was promised is only in the program's settings.
    const day = workDay(today, release.released ?? release.promised);
    return { id: versionId(project, index), name: release.name, archived: false, released: release.released !== null, releaseDate: isoDate(startOf(day)) };
  });

/** The promised days of all versions, as the program's committed deadlines: `version:<id>:<date>`. */
export const promisedVersions = (project: SampleProject, today: number): string[] =>
  RELEASES[project.key].map((release, index) => `version:${versionId(project, index)}:${isoDate(startOf(workDay(today, release.promised)))}`);

const versionId = (project: SampleProject, index: number): string => `${project.id}${index + 1}`;
