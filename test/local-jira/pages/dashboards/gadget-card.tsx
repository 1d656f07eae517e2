import { useState, type ReactElement } from 'react';
import { AppSurface } from '../app/app-surface';
import { put, remove } from '../rest/rest';
import type { GadgetJson } from '../rest/shapes';
import { messagesIn } from '../rest/use-loaded';
import { Menu, type MenuItem } from '../shell/menu';
import { Messages } from '../shell/messages';

export type PlacedGadget = GadgetJson & { readonly configured: boolean };

type GadgetCardProps = { readonly dashboardId: string; readonly gadget: PlacedGadget; /** What stands in the same column, from above. */ readonly neighbours: readonly PlacedGadget[]; readonly writable: boolean; readonly onChanged: () => void };

const gadgetPath = (dashboardId: string, gadget: GadgetJson): string => `/rest/api/3/dashboard/${dashboardId}/gadget/${gadget.id}`;

type Place = Pick<GadgetCardProps, 'dashboardId' | 'gadget' | 'neighbours'>;

/** Numbers the column anew with this gadget a step higher or lower. */
const shift = async ({ dashboardId, gadget, neighbours }: Place, step: 1 | -1): Promise<void> => {
  const others = neighbours.filter(({ id }) => id !== gadget.id);
  const at = neighbours.indexOf(gadget) + step;
  const after = [...others.slice(0, at), gadget, ...others.slice(at)];
  for (const [row, each] of after.entries()) if (each.position.row !== row) await put(gadgetPath(dashboardId, each), { position: { row, column: each.position.column } });
};

const words = ['first', 'second', 'third'];

/** The ways a gadget can go: up and down its column, and to the other columns. */
const movesOf = (place: Place, attempt: (work: Promise<void>) => void): readonly MenuItem[] => {
  const { dashboardId, gadget, neighbours } = place;
  const { column } = gadget.position;
  const at = neighbours.indexOf(gadget);
  return [
    ...(at > 0 ? [{ key: 'up', label: 'Move up', onChoose: () => attempt(shift(place, -1)) }] : []),
    ...(at < neighbours.length - 1 ? [{ key: 'down', label: 'Move down', onChoose: () => attempt(shift(place, 1)) }] : []),
    ...words.map((word, other) => ({ key: word, other, label: `Move to the ${word} column`, onChoose: () => attempt(put(gadgetPath(dashboardId, gadget), { position: { row: 99, column: other } })) })).filter(({ other }) => other !== column),
  ];
};

/**
 * A gadget in its frame. It begins in its edit view until it was set up once, as a gadget in Jira does. `shown` counts
 * how often its view was set up anew, so that a saved configuration is read.
 */
export const GadgetCard = ({ dashboardId, gadget, neighbours, writable, onChanged }: GadgetCardProps): ReactElement => {
  const [editing, setEditing] = useState(!gadget.configured && writable);
  const [shown, setShown] = useState(0);
  const [messages, setMessages] = useState<readonly string[]>([]);
  const attempt = (work: Promise<void>): void => { work.then(onChanged, (error: unknown) => setMessages(messagesIn(error))); };

  const save = async (config: unknown): Promise<boolean> => {
    try {
      await put(`/rest/api/3/dashboard/${dashboardId}/items/${gadget.id}/properties/config`, config);
      setMessages([]);
      setEditing(false);
      setShown((count) => count + 1);
      return true;
    } catch (error) {
      setMessages(messagesIn(error));
      return false;
    }
  };
  const items: MenuItem[] = [
    { key: 'refresh', label: 'Refresh', onChoose: () => setShown((count) => count + 1) },
    ...(writable ? [
      { key: 'configure', label: 'Configure', onChoose: () => setEditing(true) },
      ...movesOf({ dashboardId, gadget, neighbours }, attempt),
      { key: 'remove', label: 'Remove', onChoose: () => attempt(remove(gadgetPath(dashboardId, gadget))) },
    ] : []),
  ];
  return (
    <section className="gadget" aria-label={gadget.title}>
      <header className="gadget-head">
        <h2>{gadget.title}</h2>
        <Menu label={`Actions for ${gadget.title}`} items={items}>•••</Menu>
      </header>
      <Messages messages={messages} />
      <AppSurface
        key={`${editing ? 'edit' : 'view'}-${shown}`} moduleKey="flagship-gadget" title={gadget.title} height="content"
        entryPoint={editing ? 'edit' : 'view'} place={{ dashboardId, gadgetId: String(gadget.id) }}
        {...(editing ? { onSubmit: save } : {})} onClose={() => setEditing(false)}
      />
    </section>
  );
};
