import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Size } from './viewport';

/** The size of an element in pixels, as it changes; null until it is known. */
export const useSize = (element: RefObject<Element>): Size | null => {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return undefined;
    const take = (): void => {
      const { width, height } = watched.getBoundingClientRect();
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
    };
    take();
    const observer = new ResizeObserver(take);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return size;
};
