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
  /** Whether they are a list to choose from where there is no room for them in one line. */
  readonly foldable?: boolean;
};

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** The same choice in one line, where the window is narrow: the list stands in its place then. */
const Folded = <Key extends string>({ label, tabs, chosen, choose }: TabsProps<Key>): ReactElement => (
  <select className="tabs-folded" aria-label={label} value={chosen} onChange={(event) => { const next = tabs.find(({ key }) => key === event.target.value); if (next !== undefined) choose(next.key); }}>
    {tabs.map(({ key, label: words }) => <option key={key} value={key}>{words}</option>)}
  </select>
);

/** Tabs as ARIA's practices describe them: one stop for Tab, arrows go along, Enter or Space opens. */
export const Tabs = <Key extends string>(props: TabsProps<Key>): ReactElement => {
  const { label, name, tabs, chosen, choose, foldable = false } = props;
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent, at: number): void => {
    const next = steps[event.key]?.(at, tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  const line = (
    <div ref={list} role="tablist" aria-label={label} className={foldable ? 'tabs tabs-unfolded' : 'tabs'}>
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
  return foldable ? <><Folded {...props} />{line}</> : line;
};

/** What the chosen tab shows. */
export const TabPanel = ({ name, chosen, children }: { readonly name: string; readonly chosen: string; readonly children: ReactNode }): ReactElement => (
  <div role="tabpanel" id={`${name}-panel`} aria-labelledby={`${name}-tab-${chosen}`} className="tab-panel">{children}</div>
);
