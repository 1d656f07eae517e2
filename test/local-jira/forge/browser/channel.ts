/**
 * Carries values between two windows of different origin, functions included: a function is left at home and goes
 * over as a number; the other side gets a stand-in that asks for the call and gives a promise of the answer.
 * Both sides speak the same few messages.
 */
type Message =
  | { readonly flagship: true; readonly kind: 'call'; readonly call: number; readonly target: number | string; readonly args: unknown }
  | { readonly flagship: true; readonly kind: 'answer'; readonly call: number; readonly ok: boolean; readonly value: unknown };

type Callable = (...args: readonly unknown[]) => unknown;

export type Wire = {
  readonly send: (message: unknown) => void;
  /** Gives each message that really came from the other window; answers how to stop. */
  readonly receive: (listener: (message: unknown) => void) => () => void;
};

export type Channel = {
  /** Calls a command that the other side serves. Rejects with its message where that throws. */
  readonly call: (name: string, ...args: readonly unknown[]) => Promise<unknown>;
  readonly close: () => void;
};

const functionMark = '__function';

/** An object without a class; told by its ancestors, since another window has an `Object` of its own. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** Deep copy of plain data in which each function (or stand-in mark) is replaced; other objects are left to the browser. */
const replaced = (value: unknown, replace: (value: unknown) => unknown): unknown => {
  const other = replace(value);
  if (other !== value) return other;
  if (Array.isArray(value)) return value.map((item) => replaced(item, replace));
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, replace)]));
};

const markOf = (value: unknown): number | null => {
  if (typeof value !== 'object' || value === null || !(functionMark in value)) return null;
  return typeof value[functionMark] === 'number' ? value[functionMark] : null;
};

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && 'flagship' in value && value.flagship === true;

/** @param served what the other side may call by name. */
export const openChannel = (wire: Wire, served: Readonly<Record<string, Callable>>): Channel => {
  const kept: Callable[] = [];
  const waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }>();
  let calls = 0;

  const pack = (value: unknown): unknown => replaced(value, (item) =>
    typeof item === 'function' ? { [functionMark]: kept.push((...args) => Reflect.apply(item, undefined, args)) - 1 } : item);

  const unpack = (value: unknown): unknown => replaced(value, (item) => {
    const mark = markOf(item);
    return mark === null ? item : (...args: readonly unknown[]) => request(mark, args);
  });

  const request = (target: number | string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      wire.send({ flagship: true, kind: 'call', call: calls, target, args: pack([...args]) });
    });

  const answer = async (target: number | string, args: unknown): Promise<unknown> => {
    const callable = typeof target === 'number' ? kept[target] : Object.hasOwn(served, target) ? served[target] : undefined;
    if (callable === undefined) throw new Error(`The bridge has no command ${String(target)}.`);
    const list = unpack(args);
    return callable(...(Array.isArray(list) ? list : []));
  };

  const onCall = (message: Extract<Message, { kind: 'call' }>): void => {
    const reply = (ok: boolean, value: unknown): void => wire.send({ flagship: true, kind: 'answer', call: message.call, ok, value });
    answer(message.target, message.args).then(
      (value) => reply(true, pack(value)),
      (error: unknown) => reply(false, error instanceof Error ? error.message : String(error)),
    );
  };

  const onAnswer = (message: Extract<Message, { kind: 'answer' }>): void => {
    const asker = waiting.get(message.call);
    waiting.delete(message.call);
    if (message.ok) asker?.resolve(unpack(message.value));
    else asker?.reject(new Error(String(message.value)));
  };

  const stop = wire.receive((message) => {
    if (!isMessage(message)) return;
    if (message.kind === 'call') onCall(message);
    else onAnswer(message);
  });
  return { call: (name, ...args) => request(name, args), close: stop };
};
