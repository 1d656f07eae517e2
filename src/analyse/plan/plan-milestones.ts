import { milestoneDay, milestones, type Milestone } from '../delivery/milestones';
import type { Program } from '../../model/program';

/** Released versions stay in the plan for this many days. */
const RELEASED_FOR_DAYS = 90;

/**
 * The versions that stand in the plan, of each project: those still to come that have a day, and those released in the
 * last 90 days. What was released only after `asOf` is left out, since the day it was planned for then is not known.
 */
export const planMilestones = (program: Program): readonly Milestone[] => [
  ...milestones(program).ahead,
  ...program.projects.flatMap((project) => project.versions.flatMap((version) => {
    const day = version.released ? milestoneDay(program, version) : null;
    return day !== null && day <= program.asOf && day >= program.asOf - RELEASED_FOR_DAYS ? [{ version, project, day }] : [];
  })),
];
