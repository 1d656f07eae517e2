import type { SettingsCalls } from '../../contract/calls';
import { changeProgram, noted } from '../change-program';
import type { Viewer } from '../viewer';

type Call = SettingsCalls['archiveProgram'];

/** Puts a program away, or takes it out again: while it is away, only those who manage it can open it. */
export const archive = async (input: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { version } = await changeProgram(input, viewer, (program) => ({
    program: { ...program, archivedAt: input.archived ? program.archivedAt ?? Math.floor(Date.now() / 60_000) : null },
    note: noted(input.archived ? 'program-archived' : 'program-restored', {
      what: 'Program', before: program.archivedAt === null ? 'in use' : 'archived', after: input.archived ? 'archived' : 'in use',
    }),
  }));
  return { version };
};
