import Button from '@atlaskit/button/new';
import type { ReactElement, ReactNode } from 'react';

type GuidedProps = {
  readonly title: string;
  /** What this part is for, and what its first step takes. */
  readonly children: ReactNode;
  /** The first step; null where it is not for whoever looks, and then `who` says whose it is. */
  readonly step: { readonly label: string; readonly act: () => void } | null;
  readonly who?: string;
};

/** A part of the tab before its first step: what it is for, and one button. */
export const Guided = ({ title, children, step, who }: GuidedProps): ReactElement => (
  <section className="first-step value-guided">
    <h2>{title}</h2>
    {children}
    {step !== null && <Button appearance="primary" onClick={step.act}>{step.label}</Button>}
    {step === null && who !== undefined && <p className="quiet">{who}</p>}
  </section>
);
