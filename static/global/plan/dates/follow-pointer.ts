type Follow = {
  /** Pixels to the right of where the pointer went down. */
  readonly move: (right: number) => void;
  /** `keep` false: it was called off, by Escape or by the browser. */
  readonly end: (keep: boolean) => void;
};

/** Follows a pointer that went down on an element until it comes up, wherever it goes meanwhile. */
export const followPointer = (target: HTMLElement, pointerId: number, fromX: number, { move, end }: Follow): void => {
  const listening = new AbortController();
  const { signal } = listening;
  const stop = (keep: boolean): void => {
    listening.abort();
    end(keep);
  };
  target.setPointerCapture(pointerId);
  target.addEventListener('pointermove', ({ clientX }) => move(clientX - fromX), { signal });
  target.addEventListener('pointerup', () => stop(true), { signal });
  target.addEventListener('pointercancel', () => stop(false), { signal });
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    stop(false);
  };
  window.addEventListener('keydown', escape, { signal, capture: true });
};
