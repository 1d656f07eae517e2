import type { ReactElement } from 'react';
import type { PartProps } from '../part-props';

/** What the data asks about dependencies. */
export const QuestionsPage = ({ place }: PartProps): ReactElement => <div data-place={place.join('/')} />;
