import type { Program } from '../../../model/program';
import { figure, input, unknownFigure } from '../../figure';
import type { Measure } from '../../measure';
import { percentText } from '../../words';
import { unitsBy } from '../cost/day-curve';
import { minorOf, type Posting } from '../cost/ledger';
import { costsOf } from '../costs';
import { activeAims, servesAim } from './served';
import { noAims } from './unaligned-work';

type Spend = { readonly aligned: number; readonly unaligned: number; readonly placeless: number };

/** Null for what belongs to no project and no epic. */
const isAligned = (program: Program): ((posting: Posting) => boolean | null) => {
  const serves = servesAim(program);
  const projects = new Set(activeAims(program).flatMap((aim) => aim.projects));
  return ({ package: id, projectId }) => {
    const [kind, of] = id?.split(':') ?? [];
    if (kind === 'epic') return serves[program.byId.get(Number(of)) ?? -1] === 1;
    return projectId === null ? null : projects.has(projectId);
  };
};

/** What was spent by the program's day, in ledger units. */
const spendOf = (program: Program): Spend => {
  const aligned = isAligned(program);
  const sums = { aligned: 0, unaligned: 0, placeless: 0 };
  for (const posting of costsOf(program).postings) {
    if (posting.goneOn !== null) continue;
    const place = aligned(posting);
    sums[place === null ? 'placeless' : place ? 'aligned' : 'unaligned'] += unitsBy(program.calendar, posting, program.asOf);
  }
  return sums;
};

/**
 * **Unaligned spend**: what was spent so far on work that serves none of the program's aims, by the project or the epic
 * it was spent on. Spend that belongs to neither stands apart. Links are as they are now.
 */
export const unalignedSpend: Measure = {
  key: 'unaligned-spend',
  name: 'Spend that serves no aim',
  group: 'Objectives and outcome',
  unit: 'money',
  better: 'lower',
  formula: 'Actual cost of projects and epics that are linked to none of the program’s aims.',
  source: null,
  followed: false,
  compute: ({ program }) => {
    const { reason } = costsOf(program);
    if (activeAims(program).length === 0) return unknownFigure(noAims);
    if (reason !== null) return unknownFigure(`${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`);
    const { aligned, unaligned, placeless } = spendOf(program);
    const all = aligned + unaligned;
    const share = all === 0 ? null : 100 * unaligned / all;
    return figure(Math.round(minorOf(unaligned)) + 0, 'Cost of projects and epics without an aim', {
      note: share === null ? null : `${percentText(share, 1)} of the spend`,
      inputs: [
        input('Serves an aim', Math.round(minorOf(aligned)) + 0, 'money'), input('Serves none', Math.round(minorOf(unaligned)) + 0, 'money'),
        input('Belongs to no project and no epic (apart)', Math.round(minorOf(placeless)) + 0, 'money'),
      ],
    });
  },
};
