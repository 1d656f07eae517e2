import { must, officer } from '../../faults/program-site';
import { lead, openBlockers, raiseOf } from '../blockers/blocker-site';
import type { Installed } from './export-site';

/** A site on which much was done: requests, an answer to a question, a meeting, roles, settings, a program that is gone. */
export const usedSite = async () => {
  const site = await openBlockers();
  const { local, programId } = site;
  const admin: Installed['admin'] = (call, payload, email = 'admin@example.com') => local.invoke(email, 'flagship-admin', call as never, payload as never) as never;
  const ask = async (call: 'changeAssumptions' | 'saveRoles', more: object) => {
    const { version } = must(await local.invoke(officer, 'flagship-global', 'settings', { programId }));
    must(await local.invoke(officer, 'flagship-global', call, { programId, version, ...more } as never) as never);
  };
  const { promiseId } = must(await site.call(lead, 'raiseBlocker', raiseOf(site)));
  must(await site.call(officer, 'answerBlocker', { programId, promiseId: promiseId ?? '', version: 1, answer: 'accepted', day: null, reason: 'On it' }, 'DATA-1'));
  await ask('changeAssumptions', { changes: [{ key: 'deadline', value: '2027-03-01' }] });
  must(await local.invoke(officer, 'flagship-global', 'closeMeeting', { programId, note: 'All is well', last: null }));
  must(await admin('saveSite', { version: 0, mayCreate: 'everyone', creatorGroupIds: [], defaults: [{ key: 'setAside', value: 90 }] }));
  const risk = { name: 'Labels drift', inherent: { probability: 4, impact: 5 }, residual: null, roam: null, treatment: '', verifiedOn: null, owner: null, dueOn: null, closedOn: null, tags: [] } as const;
  must(await local.invoke(officer, 'flagship-global', 'saveRisk', { programId, id: null, version: 0, risk }));
  const gone = must(await local.invoke(officer, 'flagship-global', 'createProgram', { name: 'Gone', projectKeys: ['WEB'], jql: null })).programId;
  must(await local.invoke(officer, 'flagship-global', 'deleteProgram', { programId: gone, version: 1 }));
  must(await admin('exportHeads', { programId }));
  await local.platform.drain();
  return { site, admin, gone };
};
