import type { Benefit, CaseReview } from '../../model/value/benefit';
import type { CostLine, Transfer } from '../../model/value/cost-line';
import type { Aim, Objective } from '../../model/value/objective';
import type { PackageAct } from '../../model/value/package-act';
import { noValue, type ProgramValue } from '../../model/value/program-value';
import type { Risk } from '../../model/value/risk';
import type { SurveyResult } from '../../model/value/survey';
import { undecided, type ValueSettings } from '../../model/value/value-settings';
import type { Baseline, EnteredPercent } from '../../model/value/work-package';
import { readTables, type Row, type TableName } from './table';

/** Settings are one row, `id` "settings". */
export type SettingsRow = Row & ValueSettings;

/**
 * Everything that is kept of a program's money, objectives and outcomes, whoever may see it: `cutValue` makes of it what
 * a viewer may. Not in it: what is logged in Jira, answers of surveys that are not published, and records of past days, which are read where they are asked for.
 */
export const readValue = async (programId: string): Promise<ProgramValue> => {
  const tables = await readTables(programId);
  const rows = <R>(table: TableName): readonly R[] => (tables.get(table) ?? []) as readonly unknown[] as readonly R[];
  const [settings] = rows<SettingsRow>('settings');
  return {
    ...noValue,
    settings: settings === undefined ? undecided : { ...undecided, ...settings },
    baselines: [...rows<Baseline>('baselines')].sort((a, b) => a.from - b.from),
    entered: rows<EnteredPercent>('entered'),
    acts: rows<PackageAct>('acts'),
    lines: rows<CostLine>('lines'),
    transfers: rows<Transfer>('transfers'),
    objectives: rows<Objective>('objectives'),
    aims: rows<Aim>('aims'),
    benefits: rows<Benefit>('benefits'),
    reviews: rows<CaseReview>('reviews'),
    surveys: rows<SurveyResult>('surveys'),
    risks: rows<Risk>('risks'),
  };
};
