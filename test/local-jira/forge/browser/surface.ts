/** Where on the site a surface stands; the server makes the context of it and checks that the user may be there. */
export type Place = {
  readonly issueKey?: string;
  readonly dashboardId?: string;
  readonly gadgetId?: string;
};

export type EntryPoint = 'view' | 'edit';

export type ColorMode = 'light' | 'dark';

/** A flag as the app asks for it (`showFlag`); `actions` are functions of the app. */
export type Flag = {
  readonly id: string | number;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'info' | 'success' | 'warning' | 'error';
  readonly appearance?: 'info' | 'success' | 'warning' | 'error';
  readonly isAutoDismiss?: boolean;
  readonly actions?: readonly { readonly text: string; readonly onClick: () => unknown }[];
};

/** A page of the host, as the app names it; `url` may be relative to the site. */
export type Navigation = { readonly url: string; readonly newTab: boolean };

export type SurfaceOptions = {
  /** As in the manifest: `flagship-global`, `flagship-gadget`, `flagship-issue`. */
  readonly moduleKey: string;
  readonly place?: Place;
  /** `edit` is the gadget's edit view. */
  readonly entryPoint?: EntryPoint;
  readonly theme: ColorMode;
  /** `content`: the frame is as high as what it shows (gadget, issue context); `fill`: as high as its element. */
  readonly height: 'content' | 'fill';
  readonly title: string;
  /** Where the app's own addresses begin in the address bar, such as `/jira/apps/flagship`. Without it: no history. */
  readonly historyBase?: string;
  /** `view.submit`: of the gadget's edit view, the new configuration. Answering false or throwing refuses it. */
  readonly onSubmit?: (payload: unknown) => unknown;
  readonly onClose?: (payload: unknown) => unknown;
  readonly onRefresh?: (payload: unknown) => unknown;
  /** Default: this window, or a new tab. */
  readonly onNavigate?: (navigation: Navigation) => void;
  /** Default: a small flag in the lower left corner. */
  readonly onFlag?: (flag: Flag) => void;
  readonly onCloseFlag?: (id: string | number) => void;
};

export type Surface = {
  readonly frame: HTMLIFrameElement;
  readonly setTheme: (theme: ColorMode) => void;
  /** Gives the app an event of the product, such as `JIRA_DASHBOARD_GADGET_REFRESH` or `JIRA_ISSUE_CHANGED`. */
  readonly emit: (event: string, payload?: unknown) => void;
  readonly unmount: () => void;
};
