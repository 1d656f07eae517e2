import { bothEnds, setAsideEnds } from './dependency-evidence';
import { figure, input, unknownFigure } from '../figure';
import type { Measure } from '../measure';
import { blockedAt, dependenciesAt, untoldLeftOut, whyUntold } from './open-dependencies';
import { counted } from '../words';

/**
 * **Coming**: issues with an open dependency (neither end is done) that do not wait yet: not in progress, not flagged,
 * in no active sprint, planned start not passed. Ordinary sequence, no crisis. An issue that waits for one blocker is
 * waiting, and not counted here for another.
 */
export const coming: Measure = {
  key: 'coming',
  name: 'Coming',
  group: 'Dependencies',
  unit: 'issues',
  better: 'none',
  formula: 'Issues that depend on an issue that is not done and that are not under way themselves.',
  source: null,
  followed: true,
  compute: (analysis) => {
    const { program, states } = analysis;
    const reason = whyUntold(analysis);
    if (reason !== null) return unknownFigure(reason, { leftOut: () => untoldLeftOut(analysis) });
    const issues = blockedAt(analysis, states.coming);
    return figure(issues, `${counted(issues, 'issue')} with ${counted(states.coming.length, 'open dependency', 'open dependencies')}`, {
      inputs: [input('Coming dependencies', states.coming.length, 'links')],
      issues: () => bothEnds(program, dependenciesAt(analysis, states.coming)),
      leftOut: () => [...setAsideEnds(program), ...untoldLeftOut(analysis)],
    });
  },
};
