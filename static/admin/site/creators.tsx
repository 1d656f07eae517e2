import { lazy, Suspense, type ReactElement } from 'react';
import type { SiteView } from '../../../src/contract/admin';
import { OptionList } from '../../editors/option-list';
import { PlainButton } from '../../parts/button';
import { Loading, RowsSkeleton } from '../../parts/skeleton';

const HolderPicker = lazy(async () => ({ default: (await import('../holder-picker')).HolderPicker }));

export type Creators = Pick<SiteView, 'mayCreate' | 'creatorGroups'>;

const options = [
  { value: 'everyone', label: 'Everyone who uses Jira', hint: 'As drafts that only they see until they publish them.' },
  { value: 'groups', label: 'Members of some groups', hint: 'And administrators of Jira.' },
  { value: 'admins', label: 'Administrators of Jira only', hint: 'Programs that are there stay with their managers.' },
] as const;

type CreatorsProps = { readonly creators: Creators; readonly change: (creators: Creators) => void };

const Groups = ({ creators, change }: CreatorsProps): ReactElement => {
  const { creatorGroups: groups } = creators;
  const without = (groupId: string): void => change({ ...creators, creatorGroups: groups.filter((group) => group.groupId !== groupId) });
  return (
    <div className="creator-groups">
      <ul role="list" className="day-list" aria-label="Groups that may create programs">
        {groups.length === 0 && <li className="field-wrong">Choose at least one group.</li>}
        {groups.map(({ groupId, name }) => (
          <li key={groupId} className="day"><bdi>{name}</bdi><PlainButton look="link" aria-label={`Remove ${name}`} onClick={() => without(groupId)}>Remove</PlainButton></li>
        ))}
      </ul>
      <Suspense fallback={<Loading what="groups"><RowsSkeleton count={1} /></Loading>}>
        <HolderPicker key={groups.length} kind="group" label="Add a group" choose={(found) => {
          if (found?.kind === 'group' && !groups.some(({ groupId }) => groupId === found.groupId)) change({ ...creators, creatorGroups: [...groups, found] });
        }} />
      </Suspense>
    </div>
  );
};

/** Who may make programs on this site. */
export const CreatorsEditor = ({ creators, change }: CreatorsProps): ReactElement => (
  <section className="setting">
    <h2>Who may create programs</h2>
    <OptionList
      legend="Who may create programs" type="radio" options={options} isChosen={(value) => value === creators.mayCreate}
      toggle={(value) => { const mayCreate = options.find((option) => option.value === value)?.value; if (mayCreate !== undefined) change({ ...creators, mayCreate }); }}
    />
    {creators.mayCreate === 'groups' && <Groups creators={creators} change={change} />}
  </section>
);
