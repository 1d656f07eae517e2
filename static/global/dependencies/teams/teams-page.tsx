import type { ReactElement } from 'react';
import type { PartProps } from '../part-props';

/** Who waits for whom, team by team. */
export const TeamsPage = ({ place }: PartProps): ReactElement => <div data-place={place.join('/')} />;
