import { useEffect, useId, useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react';

export type MenuItem = {
  readonly key: string;
  readonly label: ReactNode;
  readonly chosen?: boolean;
  readonly onChoose: () => void;
};

type MenuProps = {
  /** What the button shows. */
  readonly children: ReactNode;
  /** What is heard of the button, where its content alone does not say it. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly look?: string;
  readonly disabled?: boolean;
};

const itemsIn = (list: HTMLElement | null): HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>('button') ?? [])];

const moveFocus = (list: HTMLElement | null, key: string): boolean => {
  const buttons = itemsIn(list);
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: (at + 1) % buttons.length, ArrowUp: (at - 1 + buttons.length) % buttons.length, Home: 0, End: buttons.length - 1 }[key];
  if (next === undefined) return false;
  buttons[next]?.focus();
  return true;
};

/** Closes on a click elsewhere and on Escape. */
const useClosing = (open: boolean, box: RefObject<HTMLElement | null>, close: () => void): void => {
  useEffect(() => {
    if (!open) return undefined;
    const clicked = (event: PointerEvent): void => { if (!box.current?.contains(event.target as Node)) close(); };
    document.addEventListener('pointerdown', clicked);
    return () => document.removeEventListener('pointerdown', clicked);
  }, [open, box, close]);
};

/** A button with a list of choices below it, by mouse and by keyboard. */
export const Menu = ({ children, label, items, look = 'subtle', disabled = false }: MenuProps): ReactElement => {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = useRef(() => setOpen(false)).current;
  useClosing(open, box, close);
  useEffect(() => { if (open) (itemsIn(list.current).find((item) => item.ariaChecked === 'true') ?? itemsIn(list.current)[0])?.focus(); }, [open]);

  const keyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'Tab') setOpen(false);
    if (event.key === 'Escape' && open) { setOpen(false); box.current?.querySelector('button')?.focus(); }
    if (moveFocus(list.current, event.key)) event.preventDefault();
  };
  return (
    <div className="menu" ref={box} onKeyDown={keyDown}>
      <button type="button" className={`button button-${look}`} aria-haspopup="menu" aria-expanded={open} aria-controls={id} aria-label={label} disabled={disabled} onClick={() => setOpen(!open)}>
        {children}
      </button>
      {open && (
        <div className="menu-list" role="menu" id={id} ref={list} aria-label={label}>
          {items.map((item) => (
            <button
              key={item.key} type="button" className="menu-item" tabIndex={-1}
              role={item.chosen === undefined ? 'menuitem' : 'menuitemradio'} aria-checked={item.chosen}
              onClick={() => { setOpen(false); box.current?.querySelector('button')?.focus(); item.onChoose(); }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
};
