import { readFlagBuckets, readFlagState } from '../../store/flags';

/** How many issues carry a flag of the app, how many Jira would not let it flag, and what is in the way, in words. */
export type FlagHealth = { readonly written: number; readonly failing: number; readonly message: string | null };

const issues = (count: number): string => (count === 1 ? '1 issue' : `${count} issues`);

export const flagHealth = async (): Promise<FlagHealth> => {
  const [buckets, state] = await Promise.all([readFlagBuckets(), readFlagState()]);
  const written = buckets.reduce((sum, { since }) => sum + [...since.values()].filter((day) => day !== null).length, 0);
  const troubles = buckets.flatMap(({ failing }) => [...failing.values()]);
  const notAllowed = troubles.filter((trouble) => trouble === 'not-allowed').length;
  const refused = troubles.length - notAllowed;
  const messages = [
    ...(state.message === null ? [] : [state.message]),
    ...(notAllowed === 0 ? [] : [`The app may not edit ${issues(notAllowed)}: give it the permission to edit issues in their projects. It tries again every two hours.`]),
    ...(refused === 0 ? [] : [`Jira refuses the flag on ${issues(refused)}. The app tries again every two hours.`]),
  ];
  return { written, failing: troubles.length, message: messages.length === 0 ? null : messages.join(' ') };
};
