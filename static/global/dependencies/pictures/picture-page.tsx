import './picture-page.css';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { OpenedMore, PictureOf, PictureView } from '../../../../src/contract/dependencies';
import { askGlobal } from '../../../bridge';
import { useAnswer } from '../../../parts/answer';
import { PlainButton } from '../../../parts/button';
import { withLocalDates } from '../../../parts/date-text';
import { ProblemPanel } from '../../../parts/problem';
import { Bar, Loading } from '../../../parts/skeleton';
import { useViewer } from '../../../parts/viewer';
import { Picture } from '../../../picture/picture';
import type { PartProps } from '../part-props';
import { dependenciesRoute } from '../place';
import { pictureName, pictureOf } from './asked-picture';

const Skeleton = (): ReactElement => (
  <Loading what="the picture"><Bar width="min(520px, 90%)" height="title" /><div className="skeleton picture-skeleton" /></Loading>
);

const programName = async (programId: string): Promise<string> => {
  const answer = await askGlobal('listPrograms', {});
  return (answer.ok ? answer.value.programs.find(({ id }) => id === programId)?.name : undefined) ?? 'Program';
};

const Head = ({ view }: { readonly view: PictureView }): ReactElement => {
  const { locale } = useViewer();
  return (
    <div className="picture-head">
      <h2 dir="auto">{withLocalDates(view.title, locale)}</h2>
      {view.cut !== null && <p className="picture-cut"><strong>Cheapest link to cut: {view.cut.blocker} → {view.cut.blocked}.</strong> <span dir="auto">{withLocalDates(view.cut.reason, locale)}</span></p>}
      {view.partial !== null && <p className="small partial-note" role="note">{withLocalDates(view.partial, locale)}</p>}
    </div>
  );
};

/** Where there is nothing to draw: the one thing to do about it. */
const NextStep = ({ of, query, to }: { readonly of: PictureOf; readonly query: string; readonly to: (place: readonly string[]) => void }): ReactElement | null => {
  if (of.kind === 'filter') return query === '' ? null : <p><PlainButton onClick={() => to(['map'])}>Show all dependencies</PlainButton></p>;
  const cycles = of.kind === 'cycle';
  return <p><PlainButton onClick={() => to(cycles ? ['cycles'] : [])}>{cycles ? 'Show all cycles' : 'Open the list of dependencies'}</PlainButton></p>;
};

type AskedProps = PartProps & { readonly of: PictureOf };

/** The last picture stays while one with more in it is on its way. */
const useLast = (view: PictureView | null): PictureView | null => {
  const last = useRef<PictureView | null>(null);
  useEffect(() => { if (view !== null) last.current = view; }, [view]);
  return view ?? last.current;
};

const AskedPicture = ({ programId, asOf, query, go, of }: AskedProps): ReactElement => {
  const { locale } = useViewer();
  const [opened, setOpened] = useState<readonly OpenedMore[]>([]);
  const input = { programId, ...(asOf === null ? {} : { asOf }), of, opened };
  const { value, problem, again } = useAnswer(() => askGlobal('picture', input), JSON.stringify(input));
  const view = useLast(value);
  if (view === null) return problem === null ? <Skeleton /> : <ProblemPanel problem={problem} retry={again} />;
  const day = asOf === null ? '' : new URLSearchParams({ at: asOf }).toString();
  const surroundings = (key: string): void => go(dependenciesRoute(programId, ['issue', key], day));
  return (
    <div className="picture-page">
      <Head view={view} />
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {view.reason !== null && <p className="picture-empty" dir="auto">{withLocalDates(view.reason, locale)}</p>}
      {view.nodes.length > 0 && (
        <Picture
          view={view} name={pictureName(of)} program={() => programName(programId)} busy={value === null} surroundings={surroundings}
          open={(more) => setOpened((before) => [...before.filter(({ key, side }) => key !== more.key || side !== more.side), more])}
        />
      )}
      {view.nodes.length === 0 && <NextStep of={of} query={query} to={(place) => go(dependenciesRoute(programId, place, day))} />}
    </div>
  );
};

/** The picture that the address names: the map of a filter, the critical chain, a cycle, or one issue's surroundings. */
export const PicturePage = (props: PartProps): ReactElement => {
  const of = pictureOf(props.place, props.query);
  if (of === null) return <p className="picture-empty">This address names no issue. Choose one in the list of dependencies.</p>;
  return <AskedPicture key={JSON.stringify([of, props.asOf])} {...props} of={of} />;
};
