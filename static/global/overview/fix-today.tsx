import Button from '@atlaskit/button/new';
import { useState, type ReactElement } from 'react';
import type { OverviewView } from '../../../src/contract/overview';
import type { Gap } from '../../../src/contract/settings';
import { openInJira } from '../../bridge';
import { CountValue } from '../../parts/figure';
import { numberText } from '../../parts/number-text';
import type { OpenEvidence } from '../../parts/tile';
import { useViewer } from '../../parts/viewer';
import { WordLink } from '../../parts/word-link';
import './fix-today.css';

const shownAtFirst = 5;
/** Longer lists are not worked off in a day. */
const most = 10;

/** "The critical path, Impact of waiting and 2 more". */
const few = (names: readonly string[]): string => {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
};

const Where = ({ gap: { project, owner, issues } }: { readonly gap: Gap }): ReactElement | null => {
  const { locale } = useViewer();
  if (project === null) return null;
  const all = project.issues === issues;
  return (
    <p className="small quiet">
      {all ? 'In' : `${numberText(project.issues, locale)} of them in`} <bdi>{project.name}</bdi>{owner === null ? '' : <>, led by <bdi>{owner}</bdi></>}
    </p>
  );
};

const GapItem = ({ gap, open }: { readonly gap: Gap; readonly open: OpenEvidence }): ReactElement => {
  const { jql } = gap;
  return (
    <li className="gap">
      <div className="gap-words">
        <p><CountValue measure={`gap:${gap.key}`} value={gap.issues} text={gap.text} /></p>
        {gap.unlocks.length > 0 && <p className="small"><strong>Would unlock:</strong> {few(gap.unlocks)}</p>}
        {gap.unlocks.length === 0 && gap.weakens.length > 0 && <p className="small quiet">Makes less certain: {few(gap.weakens)}</p>}
        <Where gap={gap} />
      </div>
      <div className="gap-acts">
        {jql !== null && <Button spacing="compact" aria-label={`Open in Jira: ${gap.text}`} onClick={() => openInJira(`/issues/?jql=${encodeURIComponent(jql)}`)}>Open in Jira</Button>}
        <span className="small"><WordLink act={() => open(gap.measure)}>Which ones</WordLink></span>
      </div>
    </li>
  );
};

/** What to put right in Jira, what unlocks most first; for those who manage the program. */
export const FixToday = ({ view, open }: { readonly view: OverviewView; readonly open: OpenEvidence }): ReactElement | null => {
  const [all, setAll] = useState(false);
  if (!view.canManage || view.fresh.issues === 0) return null;
  const gaps = view.gaps.slice(0, all ? most : shownAtFirst);
  return (
    <section className="card" id="fix-today" tabIndex={-1} aria-labelledby="fix-today-title">
      <h2 id="fix-today-title">Fix today</h2>
      {gaps.length === 0
        ? <p className="quiet">Nothing to put right: no gap in Jira keeps a figure from being known.</p>
        : <ul role="list" className="gaps">{gaps.map((gap) => <GapItem key={gap.key} gap={gap} open={open} />)}</ul>}
      {!all && view.gaps.length > shownAtFirst && (
        <p className="card-foot"><Button spacing="compact" onClick={() => setAll(true)}>{Math.min(most, view.gaps.length) - shownAtFirst} more</Button></p>
      )}
    </section>
  );
};
