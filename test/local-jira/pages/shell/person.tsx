import type { ReactElement } from 'react';

const initials = (name: string): string => name.split(/\s+/).map((word) => word.charAt(0)).slice(0, 2).join('').toUpperCase();

/** Eight colours from the design system's accents, always the same for one person. */
const shade = (name: string): number => [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 8;

/** The initials are drawn by the style sheet: they are a picture, not a word of the page. */
export const Avatar = ({ name }: { readonly name: string }): ReactElement => (
  <span className={`avatar avatar-${shade(name)}`} data-initials={initials(name)} aria-hidden="true" />
);

/** A person by name, or the word for nobody. */
export const Person = ({ name, nobody = 'Unassigned' }: { readonly name: string | null; readonly nobody?: string }): ReactElement => (
  <span className="person">
    {name === null ? <span className="avatar avatar-nobody" aria-hidden="true" /> : <Avatar name={name} />}
    <span>{name ?? nobody}</span>
  </span>
);
