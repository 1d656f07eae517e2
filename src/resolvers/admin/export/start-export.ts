import type { AdminCalls } from '../../../contract/calls';
import { appVersion, siteId } from '../../../jira/site';
import { allChains } from '../../../store/export/chain-rows';
import { FORMAT } from '../../../store/export/row';
import { SITE_CHAIN } from '../../../store/trail/entry';
import { writeEntry } from '../../../store/write-record';
import type { Viewer } from '../../viewer';

/**
 * Begins an export of all that the app keeps and that Jira cannot tell again; the page then asks for each chain. The file
 * holds texts about issues that this administrator may not browse, so that the site's trail says that they took it.
 */
export const startExport = async (_: object, viewer: Viewer): Promise<AdminCalls['exportStart']['output']> => {
  await writeEntry({ chain: SITE_CHAIN, note: { who: viewer.accountId, action: 'data-exported', changes: [], people: [], issues: [] } }, () => Promise.resolve());
  return {
    head: { flagship: 'export', format: FORMAT, app: appVersion(), site: siteId(), address: viewer.siteUrl, at: new Date().toISOString() },
    chains: await allChains(),
  };
};
