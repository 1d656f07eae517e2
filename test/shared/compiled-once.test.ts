import vm from 'node:vm';

type Loaded = { readonly count: number; readonly sees: string; readonly where: string };

/** What a module of this text gives to a world that has its own `name`; the way that Jest loads a module. */
const load = (text: string, name: string): (() => Loaded) => {
  const parsingContext = vm.createContext({ name });
  const module = { exports: {} as { load: () => Loaded } };
  Reflect.apply(vm.compileFunction(text, ['module', 'exports'], { filename: '/a/counter.js', parsingContext }), module.exports, [module, module.exports]);
  return module.exports.load;
};

const counter = `'use strict'; let count = 0;
module.exports.load = () => ({ count: count += 1, sees: name, where: new Error('here').stack });`;

test('a module that is loaded in two worlds holds its own in each, and sees each one\'s globals', () => {
  const [one, other] = [load(counter, 'one'), load(counter, 'other')];
  one();
  expect([one(), other()]).toMatchObject([{ count: 2, sees: 'one' }, { count: 1, sees: 'other' }]);
  expect(one().where).toContain('/a/counter.js:2:');
});

test('a module whose text has changed is what it says now', () => {
  load(counter, 'one');
  expect(load(counter.replace('+= 1', '+= 10'), 'one')()).toMatchObject({ count: 10 });
});
