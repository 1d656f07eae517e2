import type { Result } from '../../../src/contract/result';
import type { ExportPart, TrailCheck } from '../../../src/contract/trail';
import { checkTrail, type Checked } from '../../../static/trail/check-trail';
import { exportedFile } from '../../../static/trail/exported-file';
import { readHeads } from '../../../static/trail/read-heads';
import { withField } from '../../../static/trail/trail-filters';

const problem = { ok: false, error: { code: 'busy', message: 'Wait.' } } as const;

test('a file is put together from its parts, in their order', async () => {
  const parts: Readonly<Record<number, ExportPart>> = {
    0: { type: 'text/csv', text: 'a\n', next: 7 }, 7: { type: 'text/csv', text: 'b\n', next: -3 }, [-3]: { type: 'text/csv', text: 'c\n', next: null },
  };
  const ask = async (from: number): Promise<Result<ExportPart>> => { const value = parts[from]; return value === undefined ? problem : { ok: true, value }; };
  expect(await exportedFile(ask)).toEqual({ ok: true, value: { type: 'text/csv', text: 'a\nb\nc\n' } });
});

test('a part that fails ends the file: there is none rather than half of one', async () => {
  expect(await exportedFile(async (from) => (from === 0 ? { ok: true, value: { type: 't', text: 'a', next: 1 } } : problem))).toEqual(problem);
});

const part = (checked: number, next: number | null, wrong: TrailCheck['wrong'] = []): Result<TrailCheck> =>
  ({ ok: true, value: { checked, total: 5, wrong, heads: [], next: next === null ? null : { seq: next, digest: 'd' } } });

test('a check goes on until its end, tells how far it is and gathers what is wrong', async () => {
  const told: Checked[] = [];
  const answers = new Map([[null, part(2, 2, [{ seq: 1, why: 'changed' }])], [2, part(4, 4)], [4, part(5, null, [{ seq: 5, why: 'missing' }])]]);
  const found = await checkTrail(async (from) => answers.get(from?.seq ?? null) ?? problem, (checked) => told.push(checked));
  expect(told.map(({ checked, done }) => [checked, done])).toEqual([[2, false], [4, false], [5, true]]);
  expect(found.ok && found.value.wrong.map(({ seq }) => seq)).toEqual([1, 5]);
});

test('a check that is not answered gives no verdict', async () => {
  expect(await checkTrail(async (from) => (from === null ? part(2, 2) : problem), () => undefined)).toEqual(problem);
});

const head = { site: 's', programId: 'p', seq: 1, digest: 'd', at: '2026-11-22T00:00:00Z', signature: 'x' };

test.each([
  ['no JSON', 'heads'], ['no heads', '{}'], ['none in it', '{"heads":[]}'], ['a head without a signature', JSON.stringify({ heads: [{ ...head, signature: 1 }] })], ['null', 'null'],
])('%s is not taken for a file of heads', (_, text) => {
  expect(readHeads(text)).toBeNull();
});

test('heads that were exported are read back', () => {
  expect(readHeads(JSON.stringify({ publicKey: 'k', heads: [head] }))).toEqual([head]);
});

test('a filter with nothing chosen is not sent', () => {
  expect(withField({ action: 'a', from: '2026-01-01' }, 'action', '')).toEqual({ from: '2026-01-01' });
  expect(withField({}, 'to', '2026-01-02')).toEqual({ to: '2026-01-02' });
});
