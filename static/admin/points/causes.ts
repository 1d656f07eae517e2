/** What points are spent for, in the order in which a bar stacks them. */
export const causeWords: Readonly<Record<string, string>> = {
  pull: 'Reading projects',
  backfill: 'Reading the history of issues',
  events: 'Following changes',
  sweep: 'Looking for what was missed',
  flags: 'Writing flags',
  pages: 'Pages that people look at',
  blockers: 'Raising and answering blockers',
  admin: 'This page',
};

export const causeKeys: readonly string[] = Object.keys(causeWords);
