import Drawer, { DrawerCloseButton, DrawerContent, DrawerSidebar } from '@atlaskit/drawer';
import type { ReactElement, ReactNode } from 'react';

type SidePanelProps = { readonly label: string; readonly close: () => void; readonly children: ReactNode };

/** A panel at the side over the page: Escape and a click beside it close it, and the focus goes back to where it was. */
export const SidePanel = ({ label, close, children }: SidePanelProps): ReactElement => (
  <Drawer isOpen onClose={close} label={label} enterFrom="right" width="wide">
    <DrawerSidebar><DrawerCloseButton label={`Close ${label}`} /></DrawerSidebar>
    <DrawerContent scrollContentLabel={label}><div className="side-panel">{children}</div></DrawerContent>
  </Drawer>
);
