import type { ReactElement } from 'react';
import type { PartProps } from '../part-props';

/** Issues that wait for each other in a ring. */
export const CyclesPage = ({ place }: PartProps): ReactElement => <div data-place={place.join('/')} />;
