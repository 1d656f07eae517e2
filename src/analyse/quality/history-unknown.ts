import { columns, parts } from '../../model/columns';
import { HISTORY_KNOWN } from '../../model/signs';
import { evidence, figure, setAsideLeftOut } from '../figure';
import type { Measure } from '../measure';
import { counted, plain } from '../words';

const aside = parts.indexOf('setAside');

/**
 * **Changelog not read**: issues of which only creation and resolution are known, so that figures of the past and ages
 * are bounds or left out. Set aside issues are not looked at.
 */
export const historyUnknown: Measure = {
  key: 'history-unknown',
  name: 'Changelog not read',
  group: 'Data quality',
  unit: 'issues',
  better: 'lower',
  formula: 'Issues whose changelog has not been read, so that only their creation and resolution are known.',
  source: null,
  followed: false,
  compute: ({ program }) => {
    const { part, signs } = columns(program);
    let [all, unread] = [0, 0];
    for (let index = 0; index < part.length; index += 1) {
      if (part[index] === aside) continue;
      all += 1;
      if (((signs[index] ?? 0) & HISTORY_KNOWN) === 0) unread += 1;
    }
    return figure(unread, `${counted(unread, 'issue')} of ${plain(all)} issues`, {
      issues: () => evidence(program.issues, ({ setAside, jira }) => (setAside || jira.historyKnown ? null : '')),
      leftOut: () => setAsideLeftOut(program, ({ jira }) => !jira.historyKnown),
    });
  },
};
