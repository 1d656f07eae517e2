import type { Assumption } from '../../contract/program';
import type { Program } from '../../model/program';

type YesNo = { readonly key: string; readonly title: string; readonly yes: string; readonly no: string; readonly yesEffect: string; readonly noEffect: string };

const yesOrNo = ({ key, title, yes, no, yesEffect, noEffect }: YesNo, is: boolean): Assumption => ({
  key, title, value: is ? yes : no, effect: is ? yesEffect : noEffect,
  editor: { kind: 'choice', options: [{ value: 'yes', label: yes, hint: yesEffect }, { value: 'no', label: no, hint: noEffect }] },
});

export const hiddenCount = ({ settings }: Program): Assumption => yesOrNo({
  key: 'showHiddenProjectCount', title: 'Projects that somebody may not see',
  yes: 'Counted', no: 'Not mentioned',
  yesEffect: 'Who cannot see all projects reads “4 of 5 projects” beside the figures',
  noEffect: 'Nobody learns that there are projects they cannot see; their figures do not say that they are partial',
}, settings.showHiddenProjectCount);

export const persons = ({ settings }: Program): Assumption => yesOrNo({
  key: 'showPersons', title: 'Names in figures about people',
  yes: 'Shown', no: 'Not shown',
  yesEffect: 'Figures about people name them in their evidence',
  noEffect: 'Figures about people say how many, not who',
}, settings.showPersons);

/** A name as it stands in a query. */
const inQuery = (name: string): string => name.replace(/\\/g, '\\\\').replace(/"/g, '\\"');

export const flags = ({ name, settings }: Program): Assumption => yesOrNo({
  key: 'flagIssues', title: 'Flag on waiting issues',
  yes: 'Set', no: 'Not set',
  yesEffect: 'Issues that wait for another team carry a flag, once the program is published. Jira’s search and boards find them: '
    + `issue in waitingOnOtherTeams("${inQuery(name)}"). If other programs set flags too, people who cannot browse all of this program’s projects `
    + 'and epics get Jira’s error there; flagshipBlocked = "true" works for everybody, over all programs',
  noEffect: 'Nothing is written to issues of this program',
}, settings.flagIssues);
