import type { ButtonHTMLAttributes, ReactElement } from 'react';

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { readonly look?: 'default' | 'primary' | 'link' };

/** The small surfaces' button: the design system's look from its tokens, without the weight of its package. */
export const PlainButton = ({ look = 'default', ...rest }: ButtonProps): ReactElement => (
  <button type="button" {...rest} className={`button button-${look}`} />
);
