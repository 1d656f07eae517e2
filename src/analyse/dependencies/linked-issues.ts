import { columns } from '../../model/columns';
import { HAS_LINKS } from '../../model/signs';
import type { Issue, Program } from '../../model/program';
import { oncePer } from '../once-per';

/** The issues that have links, of whatever type: mostly few of all, so that looking for links looks at these. */
export const linkedIssues = oncePer((program: Program): readonly Issue[] => {
  const { signs } = columns(program);
  const found: Issue[] = [];
  for (let index = 0; index < signs.length; index += 1) {
    const issue = ((signs[index] ?? 0) & HAS_LINKS) === 0 ? undefined : program.issues[index];
    if (issue !== undefined) found.push(issue);
  }
  return found;
});
