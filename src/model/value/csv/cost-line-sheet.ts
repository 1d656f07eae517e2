import { isoDay } from '../../day';
import { isBookDay, wrongStretch } from '../book-days';
import type { CostLine } from '../cost-line';
import { amountText } from '../money';
import { currencyOf } from './currency-cell';
import { postedOf } from './posted-cell';
import type { Sheet } from './sheet';

const kinds = ['budget', 'actual', 'rest'] as const;
const classes = ['capex', 'opex'] as const;

/** Lines of the book: budget, actual cost, and what is left to spend. They are added, and never changed. */
export const costLineSheet: Sheet<CostLine> = {
  name: 'lines',
  appendOnly: true,
  columns: [
    { key: 'id', heading: 'Id', also: ['line', 'line id', 'number', 'document', 'booking'], kind: 'text', needed: false },
    { key: 'kind', heading: 'Kind', also: ['type', 'line type'], kind: 'text', needed: true, words: kinds },
    { key: 'package', heading: 'Work package', also: ['package', 'epic', 'work item', 'task'], kind: 'text', needed: false },
    { key: 'project', heading: 'Project', also: ['project key', 'cost center', 'cost centre'], kind: 'text', needed: false },
    { key: 'team', heading: 'Team', also: ['department'], kind: 'text', needed: false },
    { key: 'from', heading: 'From', also: ['start', 'date', 'period start', 'month', 'posting period'], kind: 'day', needed: true },
    { key: 'to', heading: 'To', also: ['end', 'until', 'period end'], kind: 'day', needed: false },
    { key: 'amount', heading: 'Amount', also: ['cost', 'value', 'sum', 'net amount', 'budget', 'planned cost', 'actual', 'actuals', 'actual cost', 'spent', 'estimate to complete', 'remaining cost'], kind: 'money', needed: true, amounts: true },
    { key: 'currency', heading: 'Currency', also: ['ccy', 'iso currency'], kind: 'text', needed: false },
    { key: 'class', heading: 'CapEx or OpEx', also: ['class', 'capex opex'], kind: 'text', needed: false },
    { key: 'note', heading: 'Note', also: ['description', 'comment', 'text'], kind: 'text', needed: false },
    { key: 'postedon', heading: 'Posted on', also: ['posted', 'posting date', 'booked on'], kind: 'day', needed: false },
    { key: 'voids', heading: 'Takes back', also: ['voids', 'reverses'], kind: 'text', needed: false },
  ],
  linesOf: (line, names, money) => (money ? [{
    id: line.id, kind: line.kind, package: line.package === null ? '' : names.packageText(line.package), project: line.projectId === null ? '' : names.projectText(line.projectId),
    team: line.teamId === null ? '' : names.teamText(line.teamId), from: isoDay(line.from), to: isoDay(line.to), amount: amountText(line.amount), currency: line.amount.currency,
    class: line.class ?? '', note: line.note, postedon: isoDay(line.postedOn), voids: line.voids ?? '',
  }] : []),
  rowOf: ([reader, second], id, stored, { names, currency, today, lastRecorded, isLine, by }) => {
    second?.wrong('id', `"${id}" is in another line of the file already`);
    const of = currencyOf(reader, currency);
    const minor = reader.money('amount', of) ?? 0;
    const begins = reader.day('from');
    const from = begins ?? today;
    const to = reader.day('to') ?? from;
    // A first day that cannot be read has been said already: what is put for it is in no file.
    const wrong = begins === null ? null : wrongStretch(from, to);
    if (wrong !== null) reader.wrong(isBookDay(isoDay(from)) ? 'to' : 'from', wrong);
    const posted = postedOf(reader, stored?.postedOn ?? null, { today, lastRecorded });
    return {
      id, version: 0, kind: reader.word('kind', kinds) ?? 'actual',
      package: reader.named('package', (text) => names.package(text)?.id ?? null, 'no project, epic or version of this program'),
      projectId: reader.named('project', names.project, 'no project of this program'),
      teamId: reader.named('team', names.team, 'no team of this program'),
      from, to, amount: { minor, currency: of }, class: reader.word('class', classes), rule: stored?.rule ?? null, note: reader.text('note'),
      postedOn: posted, by: stored === null ? by : stored.by, voids: reader.named('voids', (text) => (isLine(text) ? text : null), 'no line of the book, or one that you may not see'), origin: stored === null ? 'import' : stored.origin,
    };
  },
};
