import { may, type Role } from '../../../model/roles';
import type { Program } from '../../../model/program';
import type { ProgramRecord } from '../../../store/programs';
import { confirmed } from '../../confirmed';
import type { LoadedSource } from '../../load-program';
import { rolesFor } from '../../roles-of';
import { openSettings } from '../../settings/open-settings';
import { noSuchProgram } from '../../refusal';
import type { Viewer } from '../../viewer';

/** A program for somebody who manages it: a manager, or an administrator of Jira, who needs no role in it. */
export type ManagedProgram = { readonly program: Program; readonly texts: LoadedSource['texts']; readonly roles: ReadonlySet<Role> };

/**
 * The issues that they may browse, none where there are none; each that `plan` names is asked about once more. Whether
 * they may manage the program at all is asked before (`programToChange`).
 */
export const openToManage = async <Plan extends { readonly ids: readonly number[] }>(
  record: ProgramRecord, viewer: Viewer, plan: (program: Program) => Plan | Promise<Plan>,
): Promise<ManagedProgram & { readonly plan: Plan }> => {
  const roles = await rolesFor(record, viewer, { fresh: true });
  const made = await confirmed(async (hidden) => {
    const { analysis: { program }, loaded: { texts } } = await openSettings(record, viewer, { fresh: true, hidden, money: may(roles, 'see-money') });
    const planned = await plan(program);
    return { program, texts, roles, plan: planned, ids: planned.ids };
  });
  if (made === null) throw noSuchProgram();
  return made;
};
