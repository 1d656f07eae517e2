export type PackageKindName = 'project' | 'epic' | 'milestone';
export type PercentMethodName = 'zero-hundred' | 'fifty-fifty' | 'children' | 'entered';
export type EstimateName = 'typical' | 'atypical' | 'combined' | 'bottom-up';
export type ModuleName = 'earned' | 'costs' | 'objectives' | 'benefits' | 'survey';

/**
 * What managers decide of money and outcome; rates and sources of cost are kept by finance, and so is `discountRate`: a
 * year, as an exact decimal text ("0.08"). `research` and `effort`: ids of packages.
 */
export type ValueSettingsInput = {
  readonly off: readonly ModuleName[];
  readonly currency: string | null;
  readonly packagesAre: PackageKindName;
  readonly method: PercentMethodName;
  readonly estimate: EstimateName;
  readonly discountRate: string | null;
  readonly reviewEveryDays: number | null;
  readonly research: readonly string[];
  /** Whether research that earns by gates counts in the indices; the rest of it never does. Absent: as it was. */
  readonly researchBy?: 'apart' | 'gates';
  readonly effort: readonly string[];
};

/** `version` 0: nobody has decided anything yet, and these are the assumptions until somebody does. */
export type ValueSettingsView = {
  readonly version: number;
  readonly settings: ValueSettingsInput;
  readonly canManage: boolean;
  /** Whether the viewer may set the discount rate. */
  readonly keepsMoney: boolean;
  /** The packages that could be research or level of effort; of very many, the first. */
  readonly packages: readonly { readonly id: string; readonly name: string }[];
};
