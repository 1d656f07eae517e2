import './dialog.css';
import { useId, useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react';

type DialogProps = {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
  /** For a table with many columns. */
  readonly wide?: boolean;
  /** Buttons, the main one first. */
  readonly actions: ReactNode;
};

/**
 * A question over the page: the browser's own modal dialog keeps the focus inside, closes on Escape and gives the
 * focus back.
 */
export const Dialog = ({ title, close, children, actions, wide = false }: DialogProps): ReactElement => {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before it leaves the page, since only a dialog that is closed there gives the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Of a list of choices the browser would take the first, not the one that is chosen.
    shown?.querySelector<HTMLElement>('input[type=radio]:checked')?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className={wide ? 'dialog dialog-wide' : 'dialog'} aria-labelledby={id} onCancel={(event) => { event.preventDefault(); close(); }}>
      <h2 id={id}>{title}</h2>
      <div className="dialog-body">{children}</div>
      <div className="dialog-actions">{actions}</div>
    </dialog>
  );
};
