import type { Assumption } from '../../contract/program';
import { analyse } from '../../analyse/analysis';
import type { OutcomeKey } from '../../analyse/delivery/outcome-keys';
import { buildProgram } from '../../model/build-program';
import type { SiteCatalog } from '../../model/default-settings';
import type { ProgramSettings } from '../../model/settings';
import type { Day } from '../../model/time';
import { buffer, durationShare, setAside } from '../assumption/amounts';
import { holidays, workingWeek } from '../assumption/calendar';
import { linkTypes } from '../assumption/links';
import { outcomes } from '../assumption/outcomes';
import { flags, hiddenCount, persons } from '../assumption/shown';
import { stateMeasures, thresholds } from '../assumption/state';
import { noValue } from '../../model/value/program-value';

type Site = Pick<SiteCatalog, 'linkTypes' | 'resolutions' | 'statuses'>;

/** How work can end on the site: its resolutions, and done statuses of projects that have none. */
const endings = ({ resolutions, statuses }: Site, { outcomes: decided }: ProgramSettings): readonly OutcomeKey[] => [
  ...resolutions.map(({ id, name }) => ({ key: id, name, issues: 0, outcome: decided[id] ?? null })),
  ...statuses.filter(({ category, projectStyle }) => category === 'done' && projectStyle === 'team-managed')
    .map(({ id, name }) => ({ key: `status:${id}`, name: `no resolution, status ${name}`, issues: 0, outcome: decided[`status:${id}`] ?? null })),
];

/** Without a program there is no link to show a type by. */
const bySentence = (assumption: Assumption, site: Site): Assumption => {
  const { editor } = assumption;
  if (editor.kind !== 'mapping') return assumption;
  const words = new Map(site.linkTypes.map(({ id, outward }) => [id, `A “${outward}” B`]));
  return { ...assumption, editor: { kind: 'mapping', rows: editor.rows.map((row) => ({ ...row, hint: words.get(row.key) ?? row.hint })) } };
};

/** The assumptions of a program with these settings and nothing in it yet. */
const ofEmptyProgram = (settings: ProgramSettings, site: Site, today: Day, locale: string): readonly Assumption[] => {
  const statuses = site.statuses.map(({ projectStyle: _, ...status }) => status);
  const program = buildProgram({
    name: '', settings, projects: [], issues: [], linkTypes: site.linkTypes, statuses, visibleOutside: new Set(), unresolvable: new Set(), promises: [], value: noValue,
  }, today);
  const analysis = analyse(program);
  return [
    bySentence(linkTypes(program, [], true), site), outcomes(program, endings(site, settings)), setAside(program), workingWeek(program),
    holidays(program, locale), buffer(program), durationShare(analysis), stateMeasures(analysis), thresholds(program),
    hiddenCount(program), persons(program), flags(program),
  ];
};

/**
 * What new programs start with, each with its editor; the effect says whether it is the app's own. `own` are the app's
 * settings, `settings` the same with what was decided for the site.
 */
export const defaultAssumptions = (own: ProgramSettings, settings: ProgramSettings, site: Site, today: Day, locale: string): readonly Assumption[] => {
  const before = new Map(ofEmptyProgram(own, site, today, locale).map((assumption) => [assumption.key, assumption]));
  return ofEmptyProgram(settings, site, today, locale).map((assumption) => {
    const theirs = before.get(assumption.key);
    const same = theirs === undefined || JSON.stringify(theirs.editor) === JSON.stringify(assumption.editor);
    const effect = same ? 'As the app has it' : `Changed for this site${theirs.value === assumption.value ? '' : `; the app’s own: ${theirs.value}`}`;
    return { ...assumption, effect };
  });
};
