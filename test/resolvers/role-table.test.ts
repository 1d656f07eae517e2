import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openLocal } from '../local-jira/forge/harness';
import { tinySeed } from '../local-jira/site/tiny-seed';
import { roleTable } from './role-table';

const readme = fileURLToPath(new URL('../../README.md', `file://${__filename}`));
const [from, to] = ['<!-- roles: made from the code by UPDATE_README=1 npx jest test/resolvers/role-table -->\n', '\n<!-- end of roles -->'];

it('the README says who may do what, as the code has it', async () => {
  const local = await openLocal({ seed: tinySeed({ projects: ['A'] }) });
  const { resolveAdmin, resolveGadget, resolveGlobal, resolveIssue } = await import('../../src/index');
  local.close();
  const own = ['admin', 'saveSite', 'changeOwner', 'pullAgain', 'erasePerson', 'retryWork', 'saveBudgets', 'exportStart', 'exportPage', 'stageRestore', 'previewRestore', 'confirmRestore', 'dropRestore', 'restoreState'];
  const admin = Object.fromEntries(Object.entries(resolveAdmin.deeds).filter(([call]) => own.includes(call)));
  const table = roleTable([resolveGlobal.deeds, resolveGadget.deeds, resolveIssue.deeds, admin]);
  const text = readFileSync(readme, 'utf8');
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  expect([start > 0, end > start]).toEqual([true, true]);
  if (process.env['UPDATE_README'] === '1') writeFileSync(readme, text.slice(0, start + from.length) + table + text.slice(end));
  else expect(text.slice(start + from.length, end)).toBe(table);
});
