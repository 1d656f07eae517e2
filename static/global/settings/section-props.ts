import type { SettingsView } from '../../../src/contract/settings';
import type { Go } from '../use-route';

/** What every section of the settings is given. `changed`: ask for the settings and the figures anew. */
export type SectionProps = { readonly view: SettingsView; readonly changed: () => void; readonly go: Go };
