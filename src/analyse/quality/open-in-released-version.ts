import { issueCount } from '../issue-count';

/** **Open in a released version**: open issues that have a fix version which was released by `asOf`. */
export const openInReleasedVersion = issueCount({
  key: 'open-in-released-version',
  name: 'Open in a released version',
  group: 'Data quality',
  better: 'lower',
  formula: 'Open issues with a fix version that was already released.',
  followed: false,
  of: 'open issues',
  counts: ({ asOf }) => (issue) => issue.fixVersions.some((version) => version.released && (version.releaseDay === null || version.releaseDay <= asOf)),
  why: (issue) => issue.fixVersions.filter((version) => version.released).map((version) => version.name).join(', '),
});
