import { useState, type ReactElement } from 'react';
import { PlainButton } from '../parts/button';
import { dayText } from '../parts/date-text';
import { useViewer } from '../parts/viewer';

type DayListProps = { readonly title: string; readonly days: readonly string[]; readonly change: (days: readonly string[]) => void };

/** A list of single days, the earliest first: one is added by its date and taken out by its button. */
export const DayList = ({ title, days, change }: DayListProps): ReactElement => {
  const { locale } = useViewer();
  const [day, setDay] = useState('');
  const known = days.includes(day);
  const add = (): void => {
    change([...days, day].toSorted());
    setDay('');
  };
  return (
    <div className="options">
      <ul role="list" className="day-list" aria-label={title}>
        {days.length === 0 && <li className="quiet">None yet</li>}
        {days.map((one) => (
          <li key={one} className="day">
            {dayText(one, locale)}
            <PlainButton look="link" aria-label={`Remove ${dayText(one, locale)}`} onClick={() => change(days.filter((other) => other !== one))}>Remove</PlainButton>
          </li>
        ))}
      </ul>
      <div className="day-add">
        <label className="field-row"><span>Add a day</span><input type="date" value={day} onChange={(event) => setDay(event.target.value)} /></label>
        <PlainButton disabled={day === '' || known} onClick={add}>Add</PlainButton>
        {known && <span className="small quiet">It is in the list.</span>}
      </div>
    </div>
  );
};
