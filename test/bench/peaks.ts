/**
 * `peaks.ts DIR WHAT`: how much memory one invocation takes at most, in a process of its own. `compaction` is what a pull or
 * an event makes of the largest project where all its pieces are packed anew; the others are views, made from what is stored.
 */
import { analyse, type Analysis } from '../../src/analyse/analysis';
import { decodeSegment } from '../../src/store/decode-segment';
import { encodeSegment } from '../../src/store/encode-segment';
import { drawList, planList } from '../../src/view/dependencies/page';
import { drawPicture } from '../../src/view/dependencies/picture';
import { planPicture } from '../../src/view/dependencies/planned-picture';
import { programAt } from '../../src/model/program-at';
import { drawOverview, planOverview } from '../../src/view/overview';
import { drawPlan, planPage } from '../../src/view/plan/plan-page';
import { fanView } from '../../src/view/plan/fan';
import { drawSheet, planSheet } from '../../src/view/sheet/sheet';
import { drawMatrix } from '../../src/view/teams/matrix';
import { peakMebibytes } from './peak-memory';
import { aroundOf, piecesIn, preparedIn, programOf } from './stored-program';

const [dir = '', what = ''] = process.argv.slice(2);
const prepared = preparedIn(dir);
const around = aroundOf(prepared);
const noTexts = new Map<number, string>();

const views: Readonly<Record<string, (today: Analysis) => unknown>> = {
  plan: (today) => drawPlan(today, planPage(today, { open: today.program.projects.map(({ id }) => `project:${id}`), hideDone: false, text: null }, 0, noTexts), around, { texts: noTexts, startFields: null }),
  fan: (today) => fanView(today, around),
  list: (today) => drawList(today, planList(today, { filter: {}, sort: { by: 'impact', descending: true }, from: 0 }, noTexts), around, noTexts),
  map: (today) => drawPicture(today, planPicture(today, { of: { kind: 'filter', filter: {} }, opened: [] }, noTexts), around, noTexts),
  matrix: (today) => drawMatrix(today, around),
  'past day': ({ program }) => {
    const plan = planOverview(analyse(programAt(program, program.asOf - 60)), false);
    return drawOverview(plan, around, noTexts, { leads: new Map(), names: new Map() });
  },
  sheet: (today) => drawSheet(planSheet(today, null, []), around, noTexts, null),
};

/** The project with most pieces, all of them at once. */
const compact = (): unknown => {
  const byProject = new Map<number, Uint8Array[]>();
  for (const piece of piecesIn(dir, prepared, 'segment')) {
    const project = decodeSegment(piece)[0]?.projectId ?? 0;
    byProject.set(project, [...byProject.get(project) ?? [], piece]);
  }
  const [largest = []] = [...byProject.values()].sort((a, b) => b.length - a.length);
  return largest.map((piece) => decodeSegment(piece)).map((issues) => encodeSegment(issues));
};

const answer = what === 'compaction' ? compact() : views[what]?.(analyse(programOf(prepared, piecesIn(dir, prepared, 'segment').map(decodeSegment))));
if (what !== 'compaction') JSON.stringify(answer);
process.stdout.write(JSON.stringify({ mebibytes: peakMebibytes() }));
