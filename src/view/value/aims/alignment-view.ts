import type { AimView, AlignmentView, UnalignedRow } from '../../../contract/value/aims';
import type { Analysis } from '../../../analyse/analysis';
import { activeAims, type Unaligned, unalignedWork } from '../../../analyse/value/aims/served';
import type { Program } from '../../../model/program';
import { coverageOf } from '../../coverage';
import { type Around, partialWords } from '../../overview';
import type { Texts } from '../../texts';
import { toldFigures } from '../../told-figures';
import { linkedIssues, projectRefs } from '../linked-issues';

const PAGE = 50;

/** One page of what serves no aim. */
export const unalignedPage = (all: readonly Unaligned[], from: number): readonly Unaligned[] => all.slice(from, from + PAGE);

/** The issues that aims name. */
export const linkedByAims = ({ value: { aims } }: Program): readonly number[] => [...new Set(aims.flatMap(({ epics }) => epics))];

const rowOf = (program: Program, texts: Texts, { kind, id, issues, points }: Unaligned): readonly UnalignedRow[] => {
  const row = { kind, id: String(id), issues, points };
  if (kind === 'epic') {
    const issue = program.issues[program.byId.get(id) ?? -1];
    return issue === undefined ? [] : [{ ...row, key: issue.key, name: texts.get(id) ?? '' }];
  }
  const project = program.projects.find((one) => one.id === id);
  return project === undefined ? [] : [{ ...row, key: project.key, name: project.name }];
};

/** Aims with what is linked to them, and what could be. */
export const drawAlignment = (today: Analysis, around: Around, texts: Texts, { from, manage }: { readonly from: number; readonly manage: boolean }): AlignmentView => {
  const { program } = today;
  const [projects, issues] = [projectRefs(program), linkedIssues(program, linkedByAims(program), texts)];
  const unaligned = activeAims(program).length === 0 ? [] : unalignedWork(program);
  const aims = program.value.aims.map((aim): AimView => ({
    id: aim.id, version: aim.version, name: aim.name, measure: aim.measure, ended: aim.ended,
    projects: projects.filter(({ id }) => aim.projects.includes(Number(id))), epics: aim.epics.flatMap((id) => issues.get(id) ?? []),
  }));
  return {
    ...coverageOf(around),
    figures: toldFigures(['unaligned-work', 'unaligned-spend'], [today], partialWords(around)),
    aims: aims.sort((a, b) => Number(a.ended) - Number(b.ended) || a.name.localeCompare(b.name, 'en')),
    unaligned: unalignedPage(unaligned, from).flatMap((one) => rowOf(program, texts, one)), from, total: unaligned.length,
    projects, may: { manage },
  };
};
