import type { GateInput } from '../../../../src/contract/value/baselines';

/** Gates as one writes them: "Idea=1; Pilot=3". */
export const gatesText = (gates: readonly GateInput[]): string => gates.map(({ name, weight }) => `${name}=${weight}`).join('; ');

/** What such a text says; null where it says no gates with a weight above 0. One without a weight weighs 1. */
export const gatesOf = (text: string): readonly GateInput[] | null => {
  const gates = text.split(';').map((part) => part.trim()).filter((part) => part !== '').map((part) => {
    const [name = '', weight = '1', ...more] = part.split('=').map((side) => side.trim());
    return more.length > 0 ? { name: '', weight: NaN } : { name, weight: Number(weight.replace(',', '.')) };
  });
  const names = new Set(gates.map(({ name }) => name.toLowerCase()));
  return names.size === gates.length && gates.every(({ name, weight }) => name !== '' && weight > 0 && Number.isFinite(weight)) ? gates : null;
};
