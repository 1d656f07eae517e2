import type { ReactElement } from 'react';
import type { PartProps } from '../part-props';

/** Teams and their sprints, with what waits between them. */
export const BoardPage = ({ place }: PartProps): ReactElement => <div data-place={place.join('/')} />;
