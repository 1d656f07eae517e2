import { actSheet } from './act-sheet';
import { baselineSheet } from './baseline-sheet';
import { benefitSheet } from './benefit-sheet';
import { costLineSheet } from './cost-line-sheet';
import { objectiveSheet } from './objective-sheet';
import { percentSheet } from './percent-sheet';
import { riskSheet } from './risk-sheet';
import type { Sheet, SheetName, SheetRow } from './sheet';

const sheets = { lines: costLineSheet, baselines: baselineSheet, entered: percentSheet, acts: actSheet, objectives: objectiveSheet, benefits: benefitSheet, risks: riskSheet };

/** A sheet by its name. Its rows are those of the table of that name, which nothing else writes. */
export const sheetOf = (name: SheetName): Sheet<SheetRow> => sheets[name] as unknown as Sheet<SheetRow>;
