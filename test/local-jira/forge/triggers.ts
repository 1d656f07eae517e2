import type { SiteEvent } from '../site/site-event';
import type { Faults } from './faults';
import type { Manifest } from './manifest';
import type { Runner } from './runner';

const limitMs = 25_000;
const parallel = 8;

type Firing = { readonly functionKey: string; readonly moduleKey: string; readonly payload: Readonly<Record<string, unknown>> };

export type Triggers = { readonly busy: () => boolean; readonly close: () => void };

type Parts = {
  readonly onEvent: (listener: (event: SiteEvent) => void) => () => void;
  readonly cloudId: string;
  readonly manifest: Manifest;
  readonly runner: Runner;
  readonly faults: Faults;
  readonly random: () => number;
  readonly changed: () => void;
};

/** Brings product events to the functions that the manifest names for them: soon, but in no particular order. */
export const startTriggers = ({ onEvent, cloudId, manifest, runner, faults, random, changed }: Parts): Triggers => {
  const waiting: Firing[] = [];
  let running = 0;
  let open = true;

  const fire = async ({ functionKey, moduleKey, payload }: Firing): Promise<void> => {
    running += 1;
    await runner.run({ functionKey, moduleKey, accountId: null, depth: 0, limitMs, body: payload });
    running -= 1;
    pump();
    changed();
  };
  function pump(): void {
    while (open && running < parallel && waiting.length > 0) {
      const [next] = waiting.splice(Math.floor(random() * waiting.length), 1);
      if (next !== undefined) void fire(next);
    }
  }
  const heard = ({ event, payload }: SiteEvent): void => {
    const fault = faults.trigger?.(event, payload) ?? null;
    if (fault === 'lose') return;
    for (const trigger of manifest.triggers) {
      if (!trigger.events.includes(event) || (trigger.filter?.ignoreSelf === true && payload['selfGenerated'] === true)) continue;
      const body = { ...payload, context: { cloudId, moduleKey: trigger.key }, contextToken: '' };
      // As JSON: what the site changes later must not change what the app was told.
      const firing = { functionKey: trigger.function, moduleKey: trigger.key, payload: JSON.parse(JSON.stringify(body)) as Readonly<Record<string, unknown>> };
      if (typeof fault === 'object' && fault !== null) bringLater(firing, fault.lateBy);
      else waiting.push(firing);
      if (fault === 'double') waiting.push(firing);
    }
    setImmediate(pump);
  };
  const bringLater = (firing: Firing, milliseconds: number): void => {
    setTimeout(() => {
      waiting.push(firing);
      pump();
    }, milliseconds).unref();
  };
  const stop = onEvent(heard);
  return { busy: () => running > 0 || waiting.length > 0, close: () => { open = false; stop(); } };
};
