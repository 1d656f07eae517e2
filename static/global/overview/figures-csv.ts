import type { FigureGroup } from '../../../src/contract/overview';
import { figureCells } from '../../parts/figure-cells';
import type { CsvTable } from '../../parts/download-csv';

/** Every figure the program has. */
export const figureTable = (groups: readonly FigureGroup[]): CsvTable => ({
  headings: ['Group', 'Key', 'Measure', 'Value', 'Unit', 'State', 'Not known because', 'Note', 'Partial because'],
  rows: groups.flatMap(({ name, figures }) => figures.map((figure) => [name, figure.measure, figure.name, ...figureCells(figure), figure.state, figure.reason, figure.note, figure.partial])),
});
