import type { ReactElement } from 'react';
import type { IncrementView, ObjectivesView, ObjectiveView, TeamTotals } from '../../../../src/contract/value/objectives';
import type { KnownView } from '../../../../src/contract/value/named';
import { PlainButton } from '../../../parts/button';
import { dayText } from '../../../parts/date-text';
import { FigureValue } from '../../../parts/figure';
import { useViewer } from '../../../parts/viewer';
import { ObjectiveItem } from './objective-item';

/** What a button of the page opens. */
export type Opened =
  | { readonly kind: 'edit'; readonly incrementId: string; readonly objective: ObjectiveView | null }
  | { readonly kind: 'score' | 'remove'; readonly objective: ObjectiveView }
  | { readonly kind: 'freeze'; readonly incrementId: string; readonly teamId: string; readonly teamName: string; readonly objectives: readonly ObjectiveView[] };

type SectionProps = { readonly increment: IncrementView; readonly may: ObjectivesView['may']; readonly open: (opened: Opened) => void };

const whenWords: Readonly<Record<IncrementView['when'], string>> = { past: 'ended', now: 'now', coming: 'coming' };

const Told = ({ name, measure, of }: { readonly name: string; readonly measure: string; readonly of: KnownView }): ReactElement => (
  <span>{name} <FigureValue figure={{ measure, unit: 'percent', value: of.value, reason: of.reason }} /></span>
);

const Team = ({ team, increment, may, open }: SectionProps & { readonly team: TeamTotals }): ReactElement => {
  const objectives = increment.list.filter((one) => (one.team?.id ?? null) === (team.team?.id ?? null));
  const open_ = objectives.filter(({ frozenOn }) => frozenOn === null);
  const { id } = increment;
  const ref = team.team;
  return (
    <section className="outcome-of-team" aria-label={ref?.name ?? 'Other teams'}>
      <div className="outcome-head">
        <h3 className="outcome-team">{ref === null ? 'Teams whose work you do not see' : <bdi>{ref.name}</bdi>}</h3>
        <div className="outcome-facts">
          <span>{team.committed === 0 ? 'nothing committed' : `${team.delivered} of ${team.committed} delivered`}</span>
          <Told name="Predictability" measure={`predictability-of-team`} of={team.predictability} />
          {may.manage && id !== null && ref !== null && open_.length > 0 && increment.when !== 'past' && (
            <PlainButton look="link" onClick={() => open({ kind: 'freeze', incrementId: id, teamId: ref.id, teamName: ref.name, objectives: open_ })}>Commit to {open_.length}<span className="only-heard"> objectives of {ref.name}</span></PlainButton>
          )}
        </div>
      </div>
      <ul role="list" className="outcome-list">{objectives.map((one) => <ObjectiveItem key={one.id} objective={one} may={may} edit={id === null ? null : () => open({ kind: 'edit', incrementId: id, objective: one })} open={open} />)}</ul>
    </section>
  );
};

/** One increment: what was promised, team by team. */
export const IncrementSection = ({ increment, may, open }: SectionProps): ReactElement => {
  const { locale } = useViewer();
  const { id, name, start, end, when } = increment;
  return (
    <section className="card" aria-label={name}>
      <div className="outcome-head">
        <h2><bdi>{name}</bdi> {when === 'now' && <span className="mark mark-published">{whenWords[when]}</span>}</h2>
        {may.score && id !== null && <PlainButton onClick={() => open({ kind: 'edit', incrementId: id, objective: null })}>Add an objective<span className="only-heard"> to {name}</span></PlainButton>}
      </div>
      <div className="outcome-facts">
        {start !== null && end !== null && <span>{dayText(start, locale)} to {dayText(end, locale)}, {whenWords[when]}</span>}
        <span>{increment.committed} committed of {increment.objectives}</span>
        <Told name="Delivered" measure="objective-completion-of-increment" of={increment.completion} />
        <Told name="Predictability" measure="predictability-of-increment" of={increment.predictability} />
      </div>
      {increment.objectives === 0 && <p className="quiet">No objective is written for it yet.</p>}
      {increment.teams.map((team) => <Team key={team.team?.id ?? ''} team={team} increment={increment} may={may} open={open} />)}
    </section>
  );
};
