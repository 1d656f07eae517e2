import type { ReactElement } from 'react';
import type { PartProps } from '../part-props';

/** The picture that the address names. */
export const PicturePage = ({ place }: PartProps): ReactElement => <div data-place={place.join('/')} />;
