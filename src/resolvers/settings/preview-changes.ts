import type { GlobalCalls } from '../../contract/calls';
import { changedSettings } from '../../analyse/changed-settings';
import { linksByType } from '../../analyse/dependencies/links-by-type';
import { changesPreview } from '../../view/settings/changes-preview';
import { programFor } from '../program-for';
import type { Viewer } from '../viewer';
import { analysisOf, openSettings } from './open-settings';

type Call = GlobalCalls['previewChanges'];

/** What changes would do, over the issues that the viewer may browse; nothing is saved. */
export const previewChanges = async ({ programId, changes }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const record = await programFor(programId, viewer, 'manage');
  const settings = changedSettings(record.settings, changes);
  const { analysis, loaded } = await openSettings(record, viewer);
  const links = linksByType(analysis.program);
  return changesPreview({ analysis, links, locale: viewer.locale }, { analysis: analysisOf(loaded, settings), links, locale: viewer.locale });
};
