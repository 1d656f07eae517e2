import type { AdminCalls } from '../../../contract/calls';
import { siteId } from '../../../jira/site';
import { saysTheSame, valuesOf } from '../../../store/restore/standing';
import { type Versioned } from '../../../store/versioned';
import { listPrograms } from '../../../store/programs';
import { type ProgramStanding, restorePreview } from '../../../view/admin/restore-preview';
import type { Viewer } from '../../viewer';
import { lookAtUpload, nameOfSite, type Upload } from './look-at-upload';

type Call = AdminCalls['previewRestore'];

const standings = async ({ facts, heads, taken }: Upload): Promise<readonly ProgramStanding[]> => {
  const here = await valuesOf<Versioned>('program', facts.programs.map(({ id }) => id));
  return facts.programs.map((program) => {
    const stored = here.get(program.id);
    const [file, end] = [facts.chains.get(program.id)?.seq ?? 0, heads.get(program.id)?.version ?? 0];
    return {
      name: program.name,
      here: stored !== undefined,
      same: stored !== undefined && saysTheSame(program, stored),
      newer: taken.has(program.id) ? null : end - file,
    };
  });
};

/** What an uploaded file holds and what it would do, before anybody decides. Nothing is changed by it. */
export const previewRestore = async ({ restoreId }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const upload = await lookAtUpload(restoreId);
  const { facts, heads, taken, seen } = upload;
  const [site, programs] = [await valuesOf<Versioned>('site', ['config']), await listPrograms()];
  const inFile = new Set(facts.programs.map(({ id }) => id));
  const stored = site.get('config');
  const sameSite = facts.head.site === siteId();
  return restorePreview({
    restoreId, seen,
    head: facts.head,
    typeName: sameSite ? null : nameOfSite(viewer.siteUrl),
    programs: await standings(upload),
    kept: programs.filter(({ id }) => !inFile.has(id)).length,
    counts: facts.counts,
    settings: facts.site === null ? 'none' : stored !== undefined && saysTheSame(facts.site, stored) ? 'same' : 'replaced',
    replacedTrails: [...taken].filter((chain) => heads.has(chain)).length,
    brokenTrails: [...facts.chains.values()].filter(({ holds }) => !holds).length,
  });
};
