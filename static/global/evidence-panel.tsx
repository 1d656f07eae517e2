import { useCallback, type ReactElement } from 'react';
import type { ProgramAt } from '../../src/contract/call';
import { askGlobal } from '../bridge';
import { Evidence } from '../evidence/evidence';
import { SidePanel } from './side-panel';

type PanelProps = { readonly at: ProgramAt; readonly measure: string; readonly close: () => void };

/** The evidence behind one figure, at the side of the overview. */
export const EvidencePanel = ({ at, measure, close }: PanelProps): ReactElement => {
  const { programId, asOf } = at;
  const ask = useCallback(
    (from: number) => askGlobal('evidence', { programId, ...(asOf === undefined ? {} : { asOf }), measure, from }),
    [programId, asOf, measure],
  );
  return <SidePanel label="Evidence" close={close}><Evidence ask={ask} name={`${programId}@${asOf ?? ''}/${measure}`} /></SidePanel>;
};
