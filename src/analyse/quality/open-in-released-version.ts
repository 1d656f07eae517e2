import { columns } from '../../model/columns';
import type { Issue, Program } from '../../model/program';
import { HAS_RELEASED } from '../../model/signs';
import { issueCount } from '../issue-count';
import { atIndex } from '../issue-indices';

/** Whether one of its versions was released by the program's day. */
const isInReleased = ({ fixVersions }: Issue, { asOf }: Program): boolean =>
  fixVersions.some((version) => version.released && (version.releaseDay === null || version.releaseDay <= asOf));

/** **Open in a released version**: open issues that have a fix version which was released by `asOf`. */
export const openInReleasedVersion = issueCount({
  key: 'open-in-released-version',
  name: 'Open in a released version',
  group: 'Data quality',
  better: 'lower',
  formula: 'Open issues with a fix version that was already released.',
  followed: false,
  of: 'open issues',
  counts: (program) => {
    const { signs } = columns(program);
    const isFound = atIndex(program, (issue) => isInReleased(issue, program));
    return (index) => ((signs[index] ?? 0) & HAS_RELEASED) !== 0 && isFound(index);
  },
  why: (issue) => issue.fixVersions.filter((version) => version.released).map((version) => version.name).join(', '),
});
