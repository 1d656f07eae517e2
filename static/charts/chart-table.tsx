import type { ReactElement } from 'react';
import type { ChartContent } from './chart-kinds';
import { readDay } from './read-day';
import type { ChartUnit } from './value-axis';

type ChartTableProps = { readonly title: string; readonly content: ChartContent; readonly unit: ChartUnit; readonly locale: string };

/** What a chart draws, in numbers, the latest day first. */
export const ChartTable = ({ title, content, unit, locale }: ChartTableProps): ReactElement => {
  const days = content.days.map((_, at) => readDay(content, at, unit, locale)).toReversed();
  const names = [...content.series, ...content.bands].map(({ name }) => name);
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={`${title}, as a table`}>
      <table className="chart-table">
        <caption className="only-heard">{title}</caption>
        <thead>
          <tr><th scope="col">Day</th>{names.map((name, at) => <th key={at} scope="col" className="number"><bdi>{name}</bdi></th>)}</tr>
        </thead>
        <tbody>
          {days.map(({ day, lines }, row) => (
            <tr key={row}><th scope="row">{day}</th>{lines.map(({ said }, at) => <td key={at} className="number">{said}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
