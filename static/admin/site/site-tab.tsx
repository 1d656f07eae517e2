import '../../editors/editors.css';
import { useState, type ReactElement } from 'react';
import type { SiteView } from '../../../src/contract/admin';
import { askAdmin } from '../../bridge';
import { draftOf, isChanged, valueOf } from '../../editors/draft';
import { draftProblem } from '../../editors/draft-problem';
import { SaveBar } from '../../global/settings/save-bar';
import { SaveProblems } from '../../global/settings/save-problems';
import { useDrafts } from '../../global/settings/use-drafts';
import { useSave } from '../../global/settings/use-save';
import { type Creators, CreatorsEditor } from './creators';
import { DefaultItem } from './default-item';

type TabProps = { readonly site: SiteView; readonly changed: () => void };

const idsOf = ({ creatorGroups }: Creators): readonly string[] => creatorGroups.map(({ groupId }) => groupId);

const sameCreators = (some: Creators, others: Creators): boolean =>
  some.mayCreate === others.mayCreate && idsOf(some).join() === idsOf(others).join();

/** Who may create programs, and what new ones start with; saved together, and never half. */
export const SiteTab = ({ site, changed }: TabProps): ReactElement => {
  const [creators, setCreators] = useState<Creators | null>(null);
  const { drafts, saved, edit, discard, keepUntilShown } = useDrafts(site.version);
  const saving = useSave(site.version, changed);
  const chosen = saved ? site : creators ?? site;
  const edited = saved ? [] : site.defaults.filter((assumption) => isChanged(drafts[assumption.key] ?? draftOf(assumption), assumption));
  const ready = edited.every(({ key }) => { const draft = drafts[key]; return draft === undefined || draftProblem(draft) === null; })
    && (chosen.mayCreate !== 'groups' || chosen.creatorGroups.length > 0);
  const changes = edited.flatMap(({ key }) => { const draft = drafts[key]; return draft === undefined ? [] : [{ key, value: valueOf(draft) }]; });
  const forget = (): void => { discard(); setCreators(null); };
  const kept = (): void => { keepUntilShown(); setCreators(null); };
  const save = (): void => saving.save(
    (version) => askAdmin('saveSite', { version, mayCreate: chosen.mayCreate, creatorGroupIds: idsOf(chosen), defaults: changes }), kept,
  );
  const refused = saving.problem?.detail?.field;
  const atField = site.defaults.some(({ key }) => key === refused);
  return (
    <div className="site-tab">
      <CreatorsEditor creators={chosen} change={setCreators} />
      <section className="setting">
        <h2>What new programs start with</h2>
        <p className="quiet">Programs that are there keep what they have. Teams, time zone and dates come from the projects, and from who makes the program.</p>
      </section>
      {site.defaults.map((assumption) => (
        <DefaultItem
          key={assumption.key} assumption={assumption} draft={drafts[assumption.key] ?? draftOf(assumption)} edited={edited.includes(assumption)}
          refused={refused === assumption.key ? saving.problem?.message ?? null : null} change={(draft) => edit(assumption.key, draft)}
        />
      ))}
      <SaveProblems saving={atField ? { ...saving, problem: null } : saving} discard={forget} />
      <SaveBar busy={saving.busy} ready={ready} count={edited.length + (sameCreators(chosen, site) ? 0 : 1)} discard={forget} save={save} />
    </div>
  );
};
