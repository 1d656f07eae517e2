import type { ProgramAt } from '../contract/call';
import { confirmed } from './confirmed';
import { openProgram, type OpenedProgram } from './open-program';
import { noSuchProgram } from './refusal';
import type { Viewer } from './viewer';

/** What a page is going to show; `ids` are the issues it names. */
type Planned = { readonly ids: readonly number[] };

/**
 * Opens a program for a page that names issues: what the viewer may browse is asked of Jira anew, and each issue that
 * the page would name is asked about once more. `plan` may be called several times, each time with less to see.
 */
export const openNaming = async <Plan extends Planned>(at: ProgramAt, viewer: Viewer, plan: (opened: OpenedProgram) => Plan | Promise<Plan>): Promise<OpenedProgram & { readonly plan: Plan }> => {
  const made = await confirmed(async (hidden) => {
    const opened = await openProgram(at, viewer, { fresh: true, hidden });
    const planned = await plan(opened);
    return { ...opened, plan: planned, program: opened.today.program, ids: planned.ids };
  });
  if (made === null) throw noSuchProgram();
  return made;
};
