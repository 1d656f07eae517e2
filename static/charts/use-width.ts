import { useEffect, useRef, useState, type RefObject } from 'react';

/** The width of an element in whole pixels, as it changes; 0 until it is known. */
export const useWidth = <Of extends HTMLElement>(): readonly [element: RefObject<Of>, width: number] => {
  const element = useRef<Of>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return undefined;
    const take = (): void => setWidth(Math.floor(watched.clientWidth));
    const watching = new ResizeObserver(take);
    watching.observe(watched);
    take();
    return () => watching.disconnect();
  }, []);
  return [element, width];
};
