import { Component, type ReactElement, type ReactNode } from 'react';
import { ProblemPanel } from './problem';

type Props = { readonly children: ReactNode };

const crashed = {
  code: 'unexpected',
  message: 'This page could not be drawn. Nothing was changed. Try again; if it stays so, tell your Jira admin.',
} as const;

/** A fault in one part is told as a problem, not as a white page; trying again draws it anew. */
export class CrashGuard extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode | ReactElement {
    if (!this.state.broken) return this.props.children;
    return <ProblemPanel problem={crashed} retry={() => this.setState({ broken: false })} />;
  }
}
