import { useLayoutEffect, useRef, type MutableRefObject } from 'react';

/** The newest of a value, for what is called later than it was made. */
export const useLatest = <T>(value: T): MutableRefObject<T> => {
  const latest = useRef(value);
  useLayoutEffect(() => { latest.current = value; });
  return latest;
};
