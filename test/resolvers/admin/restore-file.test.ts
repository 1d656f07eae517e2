import { groupNames } from '../../local-jira/site/standard-tables';
import { must, refused } from '../../faults/program-site';
import { withLogSpy } from '../../log-spy';
import { confirmed, exported, fileOf, held, install, type Installed, staged } from './export-site';
import { usedSite } from './used-site';

withLogSpy();
let file: string;
let made: Installed;
beforeAll(async () => {
  const { site: { local }, admin } = await usedSite();
  file = await exported(admin);
  local.platform.close();
  local.clock?.restore();
  made = install(local.site);
});
afterAll(() => made.close());

describe('a file that cannot be used', () => {
  const lines = (): string[] => file.split('\n').slice(0, -2);
  const change = (at: number, how: (line: string) => string): string => fileOf(lines().map((line, index) => (index === at ? how(line) : line)));
  const lineOf = (place: string): number => lines().findIndex((line) => line.startsWith(`{"in":"${place}"`));
  const tried = async (text: string): Promise<string> => {
    const before = held(made);
    const upload = await staged(made.admin, text);
    const answer = upload.ok ? await made.admin('previewRestore', upload.value) : upload;
    expect(held(made)).toEqual(before);
    return refused(answer).message;
  };

  it('says which line is broken, and changes nothing', async () => {
    const program = lineOf('program');
    expect(await tried(lines().map((line, at) => (at === program ? line.slice(0, -1) : line)).join('\n'))).toMatch(new RegExp(`^Line ${program + 1}: it is not JSON`));
    expect(await tried(change(program, (line) => line.replace('"visibility":"published"', '"visibility":"mine"')))).toMatch(new RegExp(`^Line ${program + 1}: "visibility"`));
    expect(await tried(change(program, (line) => line.replace('"workingWeek":[true', '"workingWeek":["x"')))).toMatch(/"settings" are in a form/);
    expect(await tried(change(lineOf('promise'), (line) => line.replace(/"key":"[^"]+"/, '"key":"other:1"')))).toMatch(/kept under the key of something else/);
    expect(await tried(change(program, (line) => line.replace('"in":"program"', '"in":"constructor"')))).toMatch(/no kind of record/);
  });

  it('is refused where it was cut, changed or does not hold together', async () => {
    expect(await tried(`${lines().join('\n')}\n`)).toMatch(/no end/);
    expect(await tried(file.replace('"name":"P"', '"name":"Q"'))).toMatch(/checksum/);
    expect(await tried(fileOf(lines().filter((_, at) => at !== lineOf('program'))))).toMatch(/of a program that it does not have/);
    expect(await tried(fileOf(lines().filter((_, at) => at !== lineOf('trail'))))).toMatch(/Line \d+: |does not end/);
    expect(await tried(`${file}${lines()[1] ?? ''}\n`)).toMatch(/after the end/);
  });

  it('is refused where a newer or an unknown version of the app made it', async () => {
    const format = (number: number): string => change(0, (line) => line.replace('"format":1', `"format":${number}`));
    expect(await tried(format(2))).toMatch(/newer version of the app/);
    expect(await tried(format(0))).toMatch(/not read any more/);
  });

  it('is refused where a query in it asks the app what nobody may have it asked', async () => {
    const program = lineOf('program');
    const withQuery = (jql: string): string => change(program, (line) => line.replace('"rules":[', `"rules":[{"kind":"jql","jql":${JSON.stringify(jql)}},`));
    const told = new RegExp(`^Line ${program + 1}: a query of the program P cannot be used. linkedIssues looks at more than the issue itself`);
    expect(await tried(withQuery('issue in linkedIssues("DATA-1")'))).toMatch(told);
    must(await staged(made.admin, withQuery('labels = x')));
  });

  const naming = (): string => change(lineOf('program'), (text) => text.replace('"rules":[', '"rules":[{"kind":"jql","jql":"parent = WEB-2"},'));
  const hidden = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = made.site.project('WEB');
    if (before === undefined) throw new Error('the seed has WEB');
    made.site.put('permissionScheme', { id: 10_998, name: 'Office', grants: [{ id: 1, permission: 'BROWSE_PROJECTS', holder: { type: 'group', parameter: groupNames.programOffice } }] });
    made.site.put('project', { ...before, permissionSchemeId: 10_998 });
    try {
      return await work();
    } finally {
      made.site.put('project', before);
    }
  };

  it('is refused where a query names an issue above others that who brings it may not browse', async () => {
    must(await staged(made.admin, naming()));
    const told = await hidden(() => tried(naming()));
    expect(told).toMatch(new RegExp(`^Line ${lineOf('program') + 1}: a query of the program P cannot be used. It names an issue above`));
  });

  it('of another site takes the name of this one; what a program asks here already, it may ask again', async () => {
    const other = naming().replace(/"site":"[^"]+"/, '"site":"other"');
    const ended = fileOf(other.split('\n').slice(0, -2));
    expect(refused(await confirmed(made.admin, ended))).toMatchObject({ code: 'bad-input', detail: { field: 'typed' } });
    expect(must(await made.admin('restoreState', {})).state).toBe('none');
    must(await confirmed(made.admin, ended, '127.0.0.1'));
    await made.platform.drain();
    expect(must(await made.admin('admin', {})).programs).toMatchObject([{ name: 'P' }]);
    must(await hidden(() => staged(made.admin, naming())));
  });

  it('leaves nothing once it is dropped', async () => {
    const { restoreId } = must(await staged(made.admin, file));
    must(await made.admin('dropRestore', { restoreId }));
    expect(refused(await made.admin('previewRestore', { restoreId }))).toMatchObject({ code: 'not-found' });
  });
});
