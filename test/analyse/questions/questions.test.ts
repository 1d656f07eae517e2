import { analyse } from '../../../src/analyse/analysis';
import { lostBlockerQuestions } from '../../../src/analyse/questions/lost-blockers';
import { mentionQuestions, type ReadText, unknownKeys } from '../../../src/analyse/questions/mentions';
import { byNeed, endOutside, type Question } from '../../../src/analyse/questions/question';
import { keysIn } from '../../../src/model/issue-keys';
import type { Program } from '../../../src/model/program';
import { program } from '../../model/program-notation';
import { processorMs } from '../../processor-time';

const named = ({ kind, blocked, blocker, instead }: Question): string => `${kind} ${blocked.key} ${blocker.key}${instead === null ? '' : ` ${instead.key}`}`;

const reads = (of: Program, words: Readonly<Record<string, string>>): readonly ReadText[] => Object.entries(words).flatMap(([key, text]) => {
  const issue = of.issues.find((one) => one.key === key);
  return issue === undefined ? [] : [{ issue, where: 'summary' as const, text, keys: keysIn(text, '') }];
});

const byTeams = { settings: { teamFrom: 'field' as const } };

describe('mentions', () => {
  const of = program('W-1 team Web; W-2 team Web under W-9; W-3 done team Web; W-9 epic team Web; A-1 team Api under W-1; A-2 doing team Api; A-3 delivered team Api; A-4 team Api; A-5 team Web',
    'A-4 relates to W-1', { outside: 'X-1 doing; X-2 delivered', ...byTeams });
  const ask = (words: Readonly<Record<string, string>>): readonly string[] => mentionQuestions(of, reads(of, words), new Map()).map(named);

  test('open work of another team, without a link of any type, and neither above nor below', () => {
    expect(ask({ 'W-1': 'A-1 A-2 A-3 A-4 A-5 W-1 NO-1' })).toEqual(['mention W-1 A-2']);
    expect(ask({ 'W-3': 'A-2' })).toEqual([]);
    expect(ask({ 'W-2': 'A-4 A-2 A-2' })).toEqual(['mention W-2 A-4', 'mention W-2 A-2']);
  });

  test('two issues that name each other ask one question, of the first text', () => {
    const both = mentionQuestions(of, reads(of, { 'W-2': 'after A-2', 'A-2': 'for W-2' }), new Map());
    expect(both.map(({ id, said }) => [id, said?.text])).toEqual([[`mention-${both[0]?.blocked.id}-${both[0]?.blocker.id}`, 'after A-2']]);
    expect(mentionQuestions(of, reads(of, { 'A-2': 'for W-2', 'W-2': 'after A-2' }), new Map())[0]?.id).toBe(both[0]?.id);
  });

  test('keys that the program does not know are told, and issues outside that the viewer sees are asked about', () => {
    const texts = reads(of, { 'W-1': 'X-9 UTF-8', 'W-2': 'X-9 W-7 A-2' });
    expect(unknownKeys(of, texts)).toEqual(['X-9', 'UTF-8', 'W-7']);
    const end = (key: string, category: 'doing' | 'done') => [key, endOutside({ id: key === 'X-9' ? 900 : 901, key, status: { id: '3', name: 'S', category } })] as const;
    expect(mentionQuestions(of, texts, new Map([end('X-9', 'doing'), end('W-7', 'doing')])).map(named)).toEqual(['mention W-1 X-9', 'mention W-2 X-9', 'mention W-2 A-2']);
    expect(mentionQuestions(of, texts, new Map([end('X-9', 'done')])).map(named)).toEqual(['mention W-2 A-2']);
  });

  test('30 teams that all name one component’s 5,000 issues stay one question a pair, in no time', () => {
    const many = program(Array.from({ length: 5_030 }, (_, at) => `${at < 30 ? 'W' : 'C'}-${at + 1} team ${at < 30 ? `T${at}` : 'Core'}`).join(';'), '', byTeams);
    const text = Array.from({ length: 5_000 }, (_, at) => `C-${at + 31}`).join(' ');
    const texts = reads(many, Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`W-${at + 1}`, text])));
    expect(processorMs(() => expect(mentionQuestions(many, texts, new Map())).toHaveLength(150_000))).toBeLessThan(8_000);
  });
});

describe('lost blockers', () => {
  const of = program('W-1 doing team Web; W-2 team Web; W-3 done team Web; D-1 dropped team Data done 2026-11-01; D-2 duplicate team Data done 2026-11-02; D-3 team Data; D-4 team Data; D-5 duplicate team Data done 2026-11-02',
    'D-1 blocks W-1; D-1 blocks W-3; D-2 blocks W-2; D-2 duplicates D-3; D-2 duplicates D-4; D-5 blocks W-1; D-5 duplicates D-3; D-3 blocks W-1', byTeams);
  const ask = (answers: Readonly<Record<string, string>> = {}): readonly Question[] => lostBlockerQuestions(analyse(of), (id) => answers[id] ?? null);

  test('a dropped blocker, and each open original of a duplicate that is not linked yet', () => {
    expect(ask().map(named).sort()).toEqual(['dropped W-1 D-1', 'succession W-2 D-2 D-3', 'succession W-2 D-2 D-4']);
  });

  test('once no original takes the place, whether the duplicate is still needed; before, and with one linked, it is not asked', () => {
    const [first, second] = ask().filter(({ kind }) => kind === 'succession').map(({ id }) => id);
    expect(ask({ [first ?? '']: 'no' }).map(named)).not.toContain('dropped W-2 D-2');
    expect(ask({ [first ?? '']: 'no', [second ?? '']: 'no' }).map(named)).toContain('dropped W-2 D-2');
    expect(ask({ [first ?? '']: 'no', [second ?? '']: 'link' }).map(named)).not.toContain('dropped W-2 D-2');
  });

  test('what is under way and waits for another team comes first', () => {
    expect([...ask()].sort(byNeed).map(named)).toEqual(['dropped W-1 D-1', 'succession W-2 D-2 D-3', 'succession W-2 D-2 D-4']);
  });

  test('nothing is asked of an empty program, or of one issue', () => {
    for (const issues of ['', 'A-1']) expect(lostBlockerQuestions(analyse(program(issues)), () => null)).toEqual([]);
  });
});
