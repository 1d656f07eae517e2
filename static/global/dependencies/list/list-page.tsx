import type { ReactElement } from 'react';
import type { PartProps } from '../part-props';

/** All open dependencies. */
export const ListPage = ({ place }: PartProps): ReactElement => <div data-place={place.join('/')} />;
