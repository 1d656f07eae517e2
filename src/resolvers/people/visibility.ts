import type { GlobalCalls } from '../../contract/calls';
import type { Visibility } from '../../model/roles';
import type { ChangedText } from '../../model/trail-note';
import { changeProgram, noted } from '../change-program';
import type { Viewer } from '../viewer';

/** Who may open a program, as the trail tells it. */
const words: Readonly<Record<Visibility, string>> = {
  draft: 'Its managers',
  shared: 'People with a role in it',
  published: 'Everybody who may see some of its issues',
};

export const visibilityChange = (before: Visibility, after: Visibility): ChangedText => ({ what: 'Who may open it', before: words[before], after: words[after] });

type Call = GlobalCalls['publishProgram'];

/** Opens the program to more people, or closes it again. What each of them sees stays decided by Jira. */
export const publish = async (input: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { version } = await changeProgram(input, viewer, (program) => ({
    program: { ...program, visibility: input.visibility },
    note: noted('visibility-changed', visibilityChange(program.visibility, input.visibility)),
  }));
  return { version };
};
