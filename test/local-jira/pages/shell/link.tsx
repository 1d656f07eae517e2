import type { AnchorHTMLAttributes, MouseEvent, ReactElement } from 'react';
import { goTo } from './route';

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string };

const plainClick = (event: MouseEvent): boolean => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A link within the site that does not load the page anew. */
export const Link = ({ href, onClick, ...rest }: LinkProps): ReactElement => (
  <a
    {...rest}
    href={href}
    onClick={(event) => {
      onClick?.(event);
      if (event.defaultPrevented || !plainClick(event)) return;
      event.preventDefault();
      goTo(href);
    }}
  />
);
