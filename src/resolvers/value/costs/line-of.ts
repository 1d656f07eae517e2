import { randomUUID } from 'node:crypto';
import { capitalClass } from '../../../analyse/value/cost/capital-class';
import type { CostLineInput } from '../../../contract/value/costs';
import { parseIsoDay } from '../../../model/day';
import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { CostLine } from '../../../model/value/cost-line';
import { money } from '../../../model/value/money';
import type { PackageId } from '../../../model/value/work-package';
import { namedPart, type NamedPart } from '../../../view/value/costs/parts';
import { Refusal } from '../../refusal';

/** What a line is about, by what of it is named; throws where the viewer sees no such thing in the program. */
const partsOf = (program: Program, { package: id, projectId, teamId }: CostLineInput): { readonly of: NamedPart | null; readonly projectId: number | null } => {
  const seen = (part: 'package' | 'project' | 'team', one: string | null): NamedPart | null => {
    if (one === null) return null;
    const named = namedPart(program, part, one);
    if (named === null) throw new Refusal('bad-input', `There is no such ${part} in this program, or you may not see it. Nothing was saved.`, { field: part === 'package' ? part : `${part}Id` });
    return named;
  };
  const [of, project] = [seen('package', id), seen('project', projectId)];
  seen('team', teamId);
  if (of !== null && project !== null && of.projectId !== project.projectId) {
    throw new Refusal('bad-input', `${of.name} is not in ${project.name}. Leave the project away, or choose the one it is in. Nothing was saved.`, { field: 'projectId' });
  }
  return { of, projectId: project?.projectId ?? of?.projectId ?? null };
};

const dayOf = (text: string): Day => {
  const day = parseIsoDay(text);
  if (day === null) throw new Refusal('bad-input', `${text} is not a day of the calendar. Nothing was saved.`);
  return day;
};

/**
 * The line that somebody enters, posted on the program's day. Its class is the one they chose; else what the policy says of
 * its package and project on its first day, with the rule's words. `origin`: what it came from, or took the place of.
 */
export const lineOf = (program: Program, input: CostLineInput, by: string, origin: string | null = null): CostLine => {
  const { of, projectId } = partsOf(program, input);
  const from = dayOf(input.from);
  const issue = of?.issueId == null ? null : program.issues[program.byId.get(of.issueId) ?? -1] ?? null;
  const classed = input.class === null ? capitalClass(program.value.settings, { package: (of?.id ?? null) as PackageId | null, projectId, issue }, from) : { class: input.class, rule: null };
  return {
    id: randomUUID(), version: 1, kind: input.kind, package: (of?.id ?? null) as PackageId | null, projectId, teamId: input.teamId,
    from, to: dayOf(input.to), amount: money(input.amount, input.currency), ...classed,
    note: input.note.trim(), postedOn: program.asOf, by, voids: null, origin,
  };
};

/** What takes a line back: the same with the sign turned, from this day on. */
export const voidOf = (line: CostLine, postedOn: Day, by: string): CostLine =>
  ({ ...line, id: randomUUID(), version: 1, amount: { ...line.amount, minor: 0 - line.amount.minor }, note: '', postedOn, by, voids: line.id, origin: null });
