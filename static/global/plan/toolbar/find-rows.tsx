import { useEffect, useRef, useState, type ReactElement } from 'react';

const pauseMs = 400;

type FindProps = { readonly text: string; readonly set: (text: string) => void };

/** Words to look for; the address has them once one has stopped typing, and what the address has is what is looked for. */
export const FindRows = ({ text, set }: FindProps): ReactElement => {
  const [typed, setTyped] = useState(text);
  const timer = useRef(0);
  useEffect(() => { setTyped((before) => (before.trim() === text ? before : text)); }, [text]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (next: string): void => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => set(next.trim()), pauseMs);
  };
  return (
    <input
      className="plan-find" type="search" aria-label="Find by key or name" placeholder="Find by key or name" maxLength={255}
      value={typed} onChange={(event) => type(event.target.value)}
    />
  );
};
