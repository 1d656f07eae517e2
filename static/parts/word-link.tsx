import type { KeyboardEvent, MouseEvent, ReactElement, ReactNode } from 'react';

type WordLinkProps = { readonly act: () => void; readonly children: ReactNode };

/**
 * Words in a text that act like a button. An anchor, since a button is a box that cannot break over lines; Enter and
 * Space work as on any button.
 */
export const WordLink = ({ act, children }: WordLinkProps): ReactElement => {
  const clicked = (event: MouseEvent): void => {
    event.preventDefault();
    act();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== ' ') return;
    event.preventDefault();
    act();
  };
  return <a role="button" href="#" className="word-link" onClick={clicked} onKeyDown={pressed}>{children}</a>;
};
