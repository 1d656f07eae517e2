import type { SettingsSection, SettingsView } from '../../../src/contract/settings';

/** A section of the settings as its list names it; null where it holds no editors of assumptions. */
export type SectionEntry = { readonly key: string; readonly title: string; readonly about: string; readonly editors: SettingsSection | null };

const entry = (key: string, title: string, about: string): SectionEntry => ({ key, title, about, editors: null });

/** Sections that stand by themselves where the program's own sections have none of that key to stand in. */
const apart: readonly SectionEntry[] = [
  entry('increments', 'Increments', 'Sprints of all teams, by the increment that their dates put them in.'),
  entry('state', 'State of the program', 'The state follows from the thresholds. A manager can set another one, for a reason and for a time.'),
];

/** All sections of the settings, in the order in which they are listed; each key once. */
export const sectionsOf = (view: SettingsView): readonly SectionEntry[] => {
  const own = view.sections.map((editors): SectionEntry => ({ key: editors.key, title: editors.title, about: editors.about, editors }));
  return [
    entry('membership', 'What belongs to it', 'Projects, epics with everything below them, and queries; and what is kept out.'),
    ...own,
    ...apart.filter(({ key }) => own.every((section) => section.key !== key)),
    entry('fields', 'Fields', 'Which field of each project holds points, the start date and the team. Projects may differ; units are never mixed.'),
    entry('people', 'People and roles', 'Who sees the program and who may change it.'),
    entry('general', 'Name, archive, delete', ''),
  ];
};
