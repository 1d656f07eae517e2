import { openChannel, type Channel, type Wire } from './channel';

/** Two ends of one wire; what passes is copied as between windows, so a function on it would throw. */
const wires = (): readonly [Wire, Wire] => {
  const heard: [Set<(message: unknown) => void>, Set<(message: unknown) => void>] = [new Set(), new Set()];
  const end = (own: 0 | 1, other: 0 | 1): Wire => ({
    send: (message) => {
      const copy: unknown = structuredClone(message);
      setImmediate(() => { for (const listener of heard[other]) listener(copy); });
    },
    receive: (listener) => {
      heard[own].add(listener);
      return () => { heard[own].delete(listener); };
    },
  });
  return [end(0, 1), end(1, 0)];
};

const between = (served: Parameters<typeof openChannel>[1]): Channel => {
  const [here, there] = wires();
  openChannel(there, served);
  return openChannel(here, {});
};

describe('the channel between a page and a frame', () => {
  test('brings the answer of a command, and the message of its failure', async () => {
    const channel = between({ double: (value) => Number(value) * 2, fail: () => { throw new Error('no luck'); } });
    expect(await channel.call('double', 21)).toBe(42);
    await expect(channel.call('fail')).rejects.toThrow('no luck');
    await expect(channel.call('none')).rejects.toThrow('no command none');
    await expect(channel.call('toString')).rejects.toThrow('no command toString');
  });

  test('carries functions in either direction, deep inside', async () => {
    const told: unknown[] = [];
    const channel = between({
      call: async (callback) => `${String(await (callback as () => Promise<unknown>)())}!`,
      subscribe: (options) => {
        const { on } = options as { on: { change: (value: string) => unknown } };
        on.change('one');
        return { stop: (why: unknown) => `stopped ${String(why)}` };
      },
    });
    expect(await channel.call('call', () => 'hello')).toBe('hello!');
    const { stop } = (await channel.call('subscribe', { on: { change: (value: unknown) => { told.push(value); } } })) as { stop: (why: string) => Promise<unknown> };
    expect(await stop('now')).toBe('stopped now');
    expect(told).toEqual(['one']);
  });

  test('leaves dates, missing values and arrays as they are', async () => {
    const channel = between({ same: (value) => value });
    const value = { at: new Date(0), none: null, list: [1, [undefined, 'x']], map: new Map([[1, 2]]) };
    expect(await channel.call('same', value)).toEqual(value);
  });

  test('many calls at once find their own answers', async () => {
    const channel = between({ late: (value) => new Promise((resolve) => { setTimeout(() => resolve(value), 20 - Number(value)); }) });
    const numbers = [...Array(20).keys()];
    expect(await Promise.all(numbers.map((number) => channel.call('late', number)))).toEqual(numbers);
  });
});
