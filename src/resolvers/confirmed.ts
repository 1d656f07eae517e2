import { browsable } from '../jira/permissions';
import type { Program } from '../model/program';
import { Refusal } from './refusal';

/** Something that names issues, before it is drawn: the program it is about, and the ids of the issues it names. */
export type Named = { readonly program: Program; readonly ids: readonly number[] };

const MOST_ROUNDS = 4;

/**
 * Makes what a list is to show, asks Jira anew about every single issue it would name, and makes it again without
 * those that are out of the viewer's sight by now: an issue that was secured a moment ago is still an ordinary one in
 * the snapshot. What Jira answers is not remembered: it would outlive the event that tells the snapshot. Null where
 * `make` says so. Throws where the check fails, or where things change faster than that.
 */
export const confirmed = async <T extends Named>(make: (hidden: ReadonlySet<number>) => Promise<T | null>): Promise<T | null> => {
  const hidden = new Set<number>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const made = await make(hidden);
    if (made === null) return null;
    const ids = named(made);
    const seen = await browsable({ projectIds: [], issueIds: ids });
    const denied = ids.filter((id) => !seen.issues.has(id));
    if (denied.length === 0) return made;
    for (const id of denied) hidden.add(id);
  }
  throw new Refusal('busy', 'What you may see of this program is being changed right now, so nothing is shown. Try again in a minute.');
};

/** The same for what is to be shown without any names: nothing is asked about, and nothing is hidden. */
export const unnamed = <T extends Named>(make: (hidden: ReadonlySet<number>) => Promise<T | null>): Promise<T | null> => make(new Set());

/** The issues themselves, and those they are linked to or lie under, which words beside them may name. */
export const named = ({ program, ids }: Named): readonly number[] => {
  const all = new Set(ids);
  const known = new Set(program.outside.map(({ id }) => id));
  for (const id of ids) {
    const issue = program.issues[program.byId.get(id) ?? -1]?.jira;
    for (const { otherId } of issue?.links ?? []) if (program.byId.has(otherId) || known.has(otherId)) all.add(otherId);
    if (issue !== undefined && issue.parentId !== null) all.add(issue.parentId);
  }
  return [...all];
};
