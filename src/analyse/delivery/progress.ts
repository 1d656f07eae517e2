import { figure, input, unknownFigure } from '../figure';
import type { EvidenceIssue, Figure, MeasureUnit } from '../measure';
import { counted, percentText, plain } from '../words';

/** Work by what became of it, in one unit: issues, points or hours, never mixed. Set aside work is not in it. */
export type Work = { readonly delivered: number; readonly dropped: number; readonly unknown: number; readonly open: number };

type Backing = {
  readonly issues: () => readonly EvidenceIssue[];
  readonly leftOut: () => Figure['leftOut'];
};

type Wording = { readonly unit: MeasureUnit; readonly noun: string; readonly none: string };

/** Why a share of delivered work cannot be known; null where it can. */
export const unknownProgress = ({ delivered, dropped, unknown, open }: Work, none: string): string | null => {
  if (delivered + dropped + unknown + open === 0) return none;
  if (delivered + unknown + open === 0) return 'All of the work was dropped.';
  if (delivered === 0 && unknown > 0) return 'What is done has outcomes that are not mapped to delivered or dropped.';
  return null;
};

/** Percent of the work that was not dropped which is known to be delivered; call it where `unknownProgress` is null. */
export const percentDelivered = ({ delivered, unknown, open }: Work): number =>
  (100 * delivered) / (delivered + unknown + open);

/**
 * Progress in one unit: delivered / all that was not dropped. Work that is done with an unknown outcome stays in the
 * denominator, since only dropped work leaves it, and is not counted as delivered: the value is what is known to be
 * delivered, and the note says how far it could rise.
 */
export const progressFigure = (work: Work, { unit, noun, none }: Wording, backing: Backing): Figure => {
  const inputs = [
    input('Delivered', work.delivered, unit), input('Open', work.open, unit),
    input('Done, outcome unknown', work.unknown, unit), input('Dropped (not in the denominator)', work.dropped, unit),
  ];
  const reason = unknownProgress(work, none);
  if (reason !== null) return unknownFigure(reason, { inputs, ...backing });
  const whole = work.delivered + work.unknown + work.open;
  return figure(percentDelivered(work), `${plain(work.delivered, 1)} of ${counted(whole, noun)} delivered`, {
    inputs,
    note: work.unknown > 0 ? `up to ${percentText((100 * (work.delivered + work.unknown)) / whole)} if what is unknown was delivered` : null,
    ...backing,
  });
};
