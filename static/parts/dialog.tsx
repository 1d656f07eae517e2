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
 * Where the focus begins: with the choice that is made, where the browser would take the first; else with the first field. Where
 * there is none, or none yet, with the title: with a button, Enter would do by accident what the dialog warns of.
 */
const begins = ['input[type=radio]:checked', '.dialog-body :is(input, select, textarea):enabled', 'h2'];

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
    begins.map((where) => shown?.querySelector<HTMLElement>(where)).find((one) => one !== null)?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className={wide ? 'dialog dialog-wide' : 'dialog'} aria-labelledby={id} onCancel={(event) => { event.preventDefault(); close(); }}>
      <h2 id={id} tabIndex={-1}>{title}</h2>
      <div className="dialog-body">{children}</div>
      <div className="dialog-actions">{actions}</div>
    </dialog>
  );
};
