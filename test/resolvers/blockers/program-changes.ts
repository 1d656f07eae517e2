import { must, officer } from '../../faults/program-site';
import type { BlockerSite } from './blocker-site';

/** Archives the site's program, as its owner. */
export const archive = async ({ local, programId }: BlockerSite): Promise<void> => {
  const { version } = must(await local.invoke(officer, 'flagship-global', 'overview', { programId }));
  must(await local.invoke(officer, 'flagship-global', 'archiveProgram', { programId, version, archived: true }));
};
