import { useId, useLayoutEffect, useRef, type MouseEvent, type ReactElement, type ReactNode } from 'react';

type SidePanelProps = { readonly label: string; readonly close: () => void; readonly children: ReactNode };

/**
 * A panel at the side over the page. The browser's own modal dialog keeps the focus inside, closes on Escape and
 * gives the focus back; a click beside it closes it too.
 */
export const SidePanel = ({ label, close, children }: SidePanelProps): ReactElement => {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before it leaves the page, since only a dialog that is closed there gives the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const closeBeside = (event: MouseEvent): void => { if (event.target === dialog.current) close(); };
  return (
    <dialog ref={dialog} className="side-panel" aria-labelledby={id} onClick={closeBeside} onCancel={(event) => { event.preventDefault(); close(); }}>
      <div className="side-panel-head">
        <p id={id}>{label}</p>
        <button type="button" className="icon-button" onClick={close} aria-label={`Close ${label.toLowerCase()}`}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" /></svg>
        </button>
      </div>
      <div className="side-panel-body">{children}</div>
    </dialog>
  );
};
