import type { MouseEvent, ReactElement } from 'react';
import type { Go } from '../use-route';

export const Breadcrumb = ({ go }: { readonly go: Go }): ReactElement => {
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    go({ page: 'programs' });
  };
  return <nav aria-label="Breadcrumb" className="breadcrumb"><a href="#/" onClick={open}>Programs</a></nav>;
};
