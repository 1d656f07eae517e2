import type { SettingsSection, SettingsView } from '../../../src/contract/settings';

/** A section of the settings as its list names it; `assumptions` where it is nothing but editors. */
export type SectionEntry = { readonly key: string; readonly title: string; readonly about: string; readonly editors: SettingsSection | null };

const entry = (key: string, title: string, about: string): SectionEntry => ({ key, title, about, editors: null });

/** All sections of the settings, in the order in which they are listed. Those without content are left out. */
export const sectionsOf = (view: SettingsView): readonly SectionEntry[] => [
  entry('membership', 'What belongs to it', 'Projects, epics with everything below them, and queries; and what is kept out.'),
  ...view.sections.map((editors): SectionEntry => ({ key: editors.key, title: editors.title, about: editors.about, editors })),
  ...(view.increments.length === 0 ? [] : [entry('sprints', 'Sprints', 'Sprints of all teams, by the increment that their dates put them in. Move one where its dates say it wrong.')]),
  ...(view.fields.length === 0 ? [] : [entry('fields', 'Fields', 'Which field of each project holds points, the start date and the team. Projects may differ; units are never mixed.')]),
  entry('people', 'People and roles', 'Who sees the program and who may change it.'),
  entry('state', 'State of the program', 'The state follows from the thresholds. A manager can set another one, for a reason and for a time.'),
  entry('general', 'Name, archive, delete', ''),
];
