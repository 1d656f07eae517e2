type Place = { readonly at: number; readonly x: number; readonly y: number };

/** How far a card lies off in the wanted direction; null where it lies elsewhere. Along the way counts once, aside three times. */
const distance = (from: Place, to: Place, key: string): number | null => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (key === 'ArrowDown') return dy > 1 ? dy + 3 * Math.abs(dx) : null;
  if (key === 'ArrowUp') return dy < -1 ? -dy + 3 * Math.abs(dx) : null;
  if (key === 'ArrowRight') return dx > 1 ? dx + 3 * Math.abs(dy) : null;
  return key === 'ArrowLeft' && dx < -1 ? -dx + 3 * Math.abs(dy) : null;
};

/** Of places on a plane the nearest one in the direction of an arrow key; Home and End lead to the first and last. Null where there is none. */
export const nextPlace = (places: readonly Place[], key: string, at: number): number | null => {
  if (key === 'Home') return places[0]?.at ?? null;
  if (key === 'End') return places.at(-1)?.at ?? null;
  const from = places.find((place) => place.at === at);
  if (from === undefined) return null;
  let best: { readonly at: number; readonly far: number } | null = null;
  for (const to of places) {
    const far = to.at === at ? null : distance(from, to, key);
    if (far !== null && (best === null || far < best.far)) best = { at: to.at, far };
  }
  return best?.at ?? null;
};

/** The card that an arrow key leads to from another. */
export const nextCard = (board: HTMLElement, key: string, at: number): HTMLElement | null => {
  const cards = [...board.querySelectorAll<HTMLElement>('[data-card]')];
  const places = cards.map((card) => {
    const { left, top, width, height } = card.getBoundingClientRect();
    return { at: Number(card.dataset['card']), x: left + width / 2, y: top + height / 2 };
  });
  const next = nextPlace(places, key, at);
  return next === null ? null : cards.find((card) => Number(card.dataset['card']) === next) ?? null;
};
