import { analyse } from '../../../src/analyse/analysis';
import { lostBlockerQuestions } from '../../../src/analyse/questions/lost-blockers';
import type { SheetView } from '../../../src/contract/sheet';
import { isoDay } from '../../../src/model/day';
import type { Meeting } from '../../../src/model/meeting';
import type { Program } from '../../../src/model/program';
import { drawSheet, planSheet } from '../../../src/view/sheet/sheet';
import { around, textsOf } from '../around';

/** A meeting closed on a day, with the dates that versions had then. */
export const meetingOn = (closed: number, versionDays: Meeting['versionDays'] = {}): Meeting =>
  ({ id: '1', version: 1, programId: 'p1', closedAt: closed * 1440, day: closed, by: 'mia', note: 'Go on as planned.', versionDays, takenBack: false });

/** The sheet as its call answers it, of a program that a test wrote down. */
export const sheetOf = (program: Program, meeting: Meeting | null = null): SheetView => {
  const today = analyse(program);
  const plan = planSheet(today, meeting, lostBlockerQuestions(today, () => null));
  const told = meeting === null ? null : { id: meeting.id, version: meeting.version, day: isoDay(meeting.day), by: 'Mia', note: meeting.note };
  return drawSheet(plan, around(program), textsOf(program, plan.ids), told);
};
