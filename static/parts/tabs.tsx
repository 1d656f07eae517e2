import './tabs.css';
import { useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';

export type Tab<Key extends string> = { readonly key: Key; readonly label: string };

type TabsProps<Key extends string> = {
  readonly label: string;
  /** Prefix of the ids that tie a tab to its panel; one for every list of tabs on a page. */
  readonly name: string;
  readonly tabs: readonly Tab<Key>[];
  readonly chosen: Key;
  readonly choose: (key: Key) => void;
};

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Tabs as ARIA's practices describe them: one stop for Tab, arrows go along, Enter or Space opens. */
export const Tabs = <Key extends string>({ label, name, tabs, chosen, choose }: TabsProps<Key>): ReactElement => {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent, at: number): void => {
    const next = steps[event.key]?.(at, tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className="tabs">
      {tabs.map(({ key, label: words }, at) => (
        <button
          key={key} type="button" role="tab" id={`${name}-tab-${key}`} aria-selected={key === chosen} tabIndex={key === chosen ? 0 : -1} className="tab"
          {...(key === chosen ? { 'aria-controls': `${name}-panel` } : {})}
          onClick={() => choose(key)} onKeyDown={(event) => move(event, at)}
        >
          {words}
        </button>
      ))}
    </div>
  );
};

/** What the chosen tab shows. */
export const TabPanel = ({ name, chosen, children }: { readonly name: string; readonly chosen: string; readonly children: ReactNode }): ReactElement => (
  <div role="tabpanel" id={`${name}-panel`} aria-labelledby={`${name}-tab-${chosen}`} className="tab-panel">{children}</div>
);
