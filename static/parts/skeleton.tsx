import type { ReactElement } from 'react';

/** Grey bars in the shape of what is coming, so that nothing jumps when it is there. */
export const Bar = ({ width, height = 'text' }: { readonly width: string; readonly height?: 'text' | 'title' | 'tile' | 'row' }): ReactElement => (
  <span className={`skeleton skeleton-${height}`} style={{ inlineSize: width }} />
);

export const TilesSkeleton = ({ count }: { readonly count: number }): ReactElement => (
  <div className="tiles-room">
    <div className="tiles">
      {Array.from({ length: count }, (_, index) => <Bar key={index} width="100%" height="tile" />)}
    </div>
  </div>
);

export const RowsSkeleton = ({ count }: { readonly count: number }): ReactElement => (
  <div className="skeleton-rows">
    {Array.from({ length: count }, (_, index) => <Bar key={index} width="100%" height="row" />)}
  </div>
);

/** Wraps skeletons: one word for those who listen, shapes for those who look. */
export const Loading = ({ what, children }: { readonly what: string; readonly children: ReactElement | readonly ReactElement[] }): ReactElement => (
  <div className="loading" aria-busy="true">
    <span className="only-heard" role="status">Loading {what}</span>
    <div aria-hidden="true">{children}</div>
  </div>
);
