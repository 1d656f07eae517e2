import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';

/** What the app is for, and the one first step. */
export const EmptyPrograms = ({ create }: { readonly create: () => void }): ReactElement => (
  <section className="first-step">
    <h1>See your projects as one program</h1>
    <p>
      Name the Jira projects that must succeed together. Within a minute you see who waits for whom, how far the work
      is and what is not known, with the issues behind every figure.
    </p>
    <p className="quiet">It begins as a private draft: nothing is written to Jira, and no admin is needed.</p>
    <Button appearance="primary" onClick={create}>New program</Button>
  </section>
);
