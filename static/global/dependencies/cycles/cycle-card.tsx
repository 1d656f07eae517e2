import { Fragment, type ReactElement } from 'react';
import type { CheapestCut, CycleRow } from '../../../../src/contract/dependencies';
import { PlainButton } from '../../../parts/button';
import { countText, numberText } from '../../../parts/number-text';
import { IssueKey } from '../../../parts/issue-key';
import { useViewer } from '../../../parts/viewer';
import { Facts, IssueName } from '../../../parts/waiting-list';
import { namesText } from '../../../parts/waiting-words';

const Names = ({ names }: { readonly names: readonly string[] }): ReactElement => (
  <>{namesText(names).map(({ text, name }, at) => (name ? <bdi key={at}>{text}</bdi> : <Fragment key={at}>{text}</Fragment>))}</>
);

const Scissors = (): ReactElement => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5">
    <circle cx="4" cy="3.5" r="2" /><circle cx="4" cy="12.5" r="2" /><path d="M5.6 4.8 14 12M5.6 11.2 14 4" />
  </svg>
);

/** Where to begin: which link, whom to ask, and what comes of it. */
const Cut = ({ cut }: { readonly cut: CheapestCut }): ReactElement => (
  <div className="cut-note">
    <Scissors />
    <div>
      <p><strong>Cut first:</strong> <IssueKey issueKey={cut.blocker} /> blocks <IssueKey issueKey={cut.blocked} /></p>
      <p className="small" dir="auto">{cut.reason}</p>
    </div>
  </div>
);

type CardProps = { readonly cycle: CycleRow; readonly show: (key: string) => void };

/** One ring: its issues in the order they wait, each for the one before it and the first for the last. */
export const CycleCard = ({ cycle: { issues, size, teams, cut }, show }: CardProps): ReactElement => {
  const { locale } = useViewer();
  const [first] = issues;
  const more = size - issues.length;
  return (
    <section className="card cycle">
      <div className="card-head">
        <h3>{size === 1 ? 'An issue that waits for itself' : `${countText(size, 'issues', locale)} of ${teams.length <= 4 ? '' : countText(teams.length, 'teams', locale)}`}{size > 1 && teams.length <= 4 && <Names names={teams} />}</h3>
        {first !== undefined && <PlainButton onClick={() => show(first.key)}>Show picture</PlainButton>}
      </div>
      {cut !== null && <Cut cut={cut} />}
      <ol className="ring" role="list">
        {issues.map((issue) => (
          <li key={issue.key} className={issue.key === cut?.blocked || issue.key === cut?.blocker ? 'ring-cut' : undefined}>
            <IssueName issue={issue} />
            <Facts facts={[<bdi>{issue.team}</bdi>, <bdi>{issue.status}</bdi>, issue.assignee === null ? 'nobody assigned' : <bdi>{issue.assignee}</bdi>]} />
          </li>
        ))}
        {more > 0
          ? <li className="quiet">and {numberText(more, locale)} more</li>
          : first !== undefined && size > 1 && <li className="ring-back">back to {first.key}</li>}
      </ol>
    </section>
  );
};
