import type { GlobalCalls } from '../../contract/calls';
import type { SettingsView } from '../../contract/settings';
import { linksByType, type LinksOfType } from '../../analyse/dependencies/links-by-type';
import { holdsOn } from '../../analyse/program-state';
import { displayNames } from '../../jira/people';
import { isoDay } from '../../model/day';
import { may } from '../../model/roles';
import type { Day } from '../../model/time';
import type { ProgramRecord } from '../../store/programs';
import { settingsSections } from '../../view/assumptions';
import { goneWords } from '../../view/settings/gone';
import { confirmed } from '../confirmed';
import { membershipCounts } from '../membership/preview';
import { programFor } from '../program-for';
import { noSuchProgram } from '../refusal';
import { isAdmin, rolesFor } from '../roles-of';
import type { Viewer } from '../viewer';
import { goneMappings } from './project-fields';
import { type OpenedSettings, openSettings } from './open-settings';
import { peopleOf } from '../people/people-of';

type Call = GlobalCalls['settings'];
type Planned = OpenedSettings & { readonly links: readonly LinksOfType[] };

const mayChange = async (record: ProgramRecord, viewer: Viewer): Promise<boolean> =>
  may(await rolesFor(record, viewer, { fresh: true }), 'manage') || isAdmin(viewer, { fresh: true });

/** The examples of link types are the only issues that settings name; they are asked for anew. */
const plan = async (record: ProgramRecord, viewer: Viewer): Promise<Planned> => {
  const made = await confirmed(async (hidden) => {
    const opened = await openSettings(record, viewer, { fresh: true, hidden });
    const { program } = opened.analysis;
    const links = linksByType(program);
    return { ...opened, links, program, ids: links.flatMap(({ example }) => example?.ids ?? []) };
  });
  if (made === null) throw noSuchProgram();
  return made;
};

const overrideView = async ({ settings: { stateOverride: set } }: ProgramRecord, today: Day): Promise<SettingsView['override']> => {
  if (set === null) return null;
  const by = set.by === null ? null : (await displayNames([set.by])).get(set.by) ?? null;
  return { state: set.state, reason: set.reason, by, from: isoDay(set.from), until: isoDay(set.until), expired: !holdsOn(set, today) };
};

/** Everything a program assumes, with what follows from it for the issues that this viewer may browse. */
export const showSettings = async ({ programId }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const record = await programFor(programId, viewer, 'see-settings');
  const { analysis, loaded, links } = await plan(record, viewer);
  const { program } = analysis;
  const canManage = await mayChange(record, viewer);
  return {
    programId, version: record.version, name: record.name, visibility: record.visibility, archived: record.archivedAt !== null,
    canManage,
    membership: await membershipCounts(record, viewer, canManage),
    sections: settingsSections({ analysis, links, locale: viewer.locale }),
    people: await peopleOf(record),
    override: await overrideView(record, program.asOf),
    gone: [...goneWords(program, loaded.fresh.projectsVisible === loaded.fresh.projectsTotal), ...await goneMappings(loaded)],
  };
};
