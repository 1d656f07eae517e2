import type { ReactElement } from 'react';
import type { CostLineRow } from '../../../../src/contract/value/costs';
import { PlainButton } from '../../../parts/button';
import { dayText } from '../../../parts/date-text';
import { useViewer } from '../../../parts/viewer';
import { Amount, moneyText } from './amount';
import { kindWords } from './line-fields';

type RowProps = { readonly line: CostLineRow; readonly keeps: boolean; readonly act: (what: 'change' | 'void') => void };

const classWords = { capex: 'CapEx', opex: 'OpEx' } as const;

/** One line of the book. */
export const LineRow = ({ line, keeps, act }: RowProps): ReactElement => {
  const { locale } = useViewer();
  const { amount, converted, voidedOn } = line;
  const foreign = converted !== null && converted.currency !== amount.currency;
  const parts = [line.package, line.package === null ? line.project : null, line.team].flatMap((one) => one?.name ?? []);
  return (
    <tr className={voidedOn === null ? undefined : 'cost-void'}>
      <td>{kindWords[line.kind]}{voidedOn !== null && <span className="small quiet"> taken back on {dayText(voidedOn, locale)}</span>}</td>
      <td dir="auto">{parts.join(', ')}{line.note !== '' && <span className="small quiet cost-note">{line.note}</span>}</td>
      <td>{line.from === line.to ? dayText(line.from, locale) : `${dayText(line.from, locale)} – ${dayText(line.to, locale)}`}</td>
      <td className="number">
        <Amount measure="cost-line" of={{ amount, reason: null }} />
        {foreign && <span className="small quiet cost-note">{moneyText(converted, locale)}</span>}
        {converted === null && <span className="small late cost-note">no exchange rate: in no total</span>}
      </td>
      <td>{line.class === null ? <span className="quiet">not decided</span> : classWords[line.class]}{line.rule !== null && <span className="small quiet cost-note" dir="auto">{line.rule}</span>}</td>
      <td className="small quiet">{dayText(line.postedOn, locale)}{line.by !== null && <>, <bdi>{line.by}</bdi></>}</td>
      <td>{keeps && voidedOn === null && <span className="cost-acts"><PlainButton look="link" onClick={() => act('change')}>Change</PlainButton><PlainButton look="link" onClick={() => act('void')}>Take back</PlainButton></span>}</td>
    </tr>
  );
};
