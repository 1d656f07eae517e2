import type { FanView, WorkDays } from '../../../../src/contract/plan';
import { dayNumberText } from '../../../parts/date-text';
import { countText } from '../../../parts/number-text';
import { dayOrNull } from '../time/days';
import { workDaysAfter } from '../time/work-days';

/** What the forecast says against the deadline, after its day; empty where there is no deadline. */
const againstDeadline = (finish: number, deadline: number | null, days: WorkDays, locale: string): string => {
  if (deadline === null) return '; there is no deadline to hold it against';
  const late = workDaysAfter(days, deadline, finish);
  if (late > 0) return `, ${countText(late, 'working-days', locale)} after the deadline`;
  return late === 0 ? ', on the deadline' : `, ${countText(-late, 'working-days', locale)} before the deadline`;
};

/** "Forecast finish 14 Mar 2027 (P85), 9 working days after the deadline", as the overview says it, or why that cannot be said. */
export const fanSentence = ({ finish, deadline, reason }: Pick<FanView, 'finish' | 'deadline' | 'reason'>, days: WorkDays, locale: string): string => {
  if (finish.value === null) return `No forecast of the finish. ${(reason ?? finish.reason ?? 'Not enough is known').replace(/\.$/, '')}.`;
  return `Forecast finish ${dayNumberText(finish.value, locale)} (P85)${againstDeadline(finish.value, dayOrNull(deadline), days, locale)}.`;
};
