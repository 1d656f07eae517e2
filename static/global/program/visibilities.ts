import type { VisibilityName } from '../../../src/contract/people';

type Words = { readonly name: string; readonly meaning: string };

/** Who sees a program, and what that means for them and for Jira. */
export const visibilities: Readonly<Record<VisibilityName, Words>> = {
  draft: { name: 'Draft', meaning: 'Only its managers see it, and Flagship writes nothing to Jira for it.' },
  shared: { name: 'People with a role', meaning: 'Whoever has a role in it, by name or by group. Each sees only the issues Jira lets them see.' },
  published: {
    name: 'Everyone who can see its issues',
    meaning: 'Whoever may browse some of its issues in Jira, each over those issues alone. Issues that wait for another team are flagged in Jira, if the settings say so.',
  },
};
