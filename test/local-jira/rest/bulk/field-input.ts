import { z } from 'zod';
import { badRequest } from '../errors';

const option = z.enum(['ADD', 'REMOVE', 'REPLACE', 'REMOVE_ALL']);
const date = z.object({ fieldId: z.string(), date: z.object({ formattedDate: z.string() }).nullish() });

/** The kinds of fields that this site edits in bulk; any other one is refused. */
export const editedFields = z.strictObject({
  datePickerFields: z.array(date), labelsFields: z.array(z.object({ fieldId: z.string(), bulkEditMultiSelectFieldOption: option, labels: z.array(z.object({ name: z.string() })), labelProperties: z.array(z.unknown()).optional() })),
  multipleVersionPickerFields: z.array(z.object({ fieldId: z.string(), bulkEditMultiSelectFieldOption: option, versions: z.array(z.object({ versionId: z.string() })) })),
  multiselectComponents: z.object({ fieldId: z.string(), bulkEditMultiSelectFieldOption: option, components: z.array(z.object({ componentId: z.number().int() })) }),
  singleSelectClearableUserPickerFields: z.array(z.object({ fieldId: z.string(), user: z.object({ accountId: z.string() }).nullish() })),
  priority: z.object({ priorityId: z.string() }), clearableNumberFields: z.array(z.object({ fieldId: z.string(), value: z.number().nullish() })),
  singleLineTextFields: z.array(z.object({ fieldId: z.string(), text: z.string() })), originalEstimateField: z.object({ originalEstimateField: z.string() }),
}).partial();

type Option = z.infer<typeof option>;

/** What one field becomes: a value, or verbs that change what each issue has. */
export type FieldChange = { readonly id: string; readonly fields?: Readonly<Record<string, unknown>>; readonly update?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> };

const many = (id: string, how: Option, values: readonly unknown[]): FieldChange => {
  if (how === 'REMOVE_ALL') return { id, fields: { [id]: [] } };
  if (how === 'REPLACE') return { id, fields: { [id]: values } };
  return { id, update: { [id]: values.map((value) => ({ [how === 'ADD' ? 'add' : 'remove']: value })) } };
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2026-12-24` or, as Jira's own form writes days, `24/Dec/26`; an empty one takes the date away. */
const dayOf = (text: string | undefined): string | null => {
  if (text === undefined || text === '') return null;
  const [, day, month, year] = /^(\d{1,2})\/([A-Za-z]{3})\/(\d{2})$/.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return text;
  return `20${year}-${String(months.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const one = (id: string, value: unknown): FieldChange => ({ id, fields: { [id]: value } });

/** The changes of a request by the field they are of. */
export const changesOf = (input: z.infer<typeof editedFields>): readonly FieldChange[] => [
  ...(input.datePickerFields ?? []).map(({ fieldId, date: day }) => one(fieldId, dayOf(day?.formattedDate))),
  ...(input.labelsFields ?? []).map(({ fieldId, bulkEditMultiSelectFieldOption: how, labels }) => many(fieldId, how, labels.map(({ name }) => name))),
  ...(input.multipleVersionPickerFields ?? []).map(({ fieldId, bulkEditMultiSelectFieldOption: how, versions }) => many(fieldId, how, versions.map(({ versionId }) => ({ id: versionId })))),
  ...(input.multiselectComponents === undefined ? [] : [many('components', input.multiselectComponents.bulkEditMultiSelectFieldOption, input.multiselectComponents.components.map(({ componentId }) => ({ id: String(componentId) })))]),
  ...(input.singleSelectClearableUserPickerFields ?? []).map(({ fieldId, user }) => one(fieldId, user == null ? null : { accountId: user.accountId })),
  ...(input.priority === undefined ? [] : [one('priority', { id: input.priority.priorityId })]),
  ...(input.clearableNumberFields ?? []).map(({ fieldId, value }) => one(fieldId, value ?? null)),
  ...(input.singleLineTextFields ?? []).map(({ fieldId, text }) => one(fieldId, text)),
  ...(input.originalEstimateField === undefined ? [] : [{ id: 'timetracking', fields: { timetracking: { originalEstimate: input.originalEstimateField.originalEstimateField } } }]),
];

/** Only those that are listed as actions; one that is given and not listed is a mistake, as in Jira. */
export const chosenChanges = (input: z.infer<typeof editedFields>, actions: readonly string[]): readonly FieldChange[] => {
  const changes = changesOf(input);
  const unlisted = changes.filter(({ id }) => !actions.includes(id)).map(({ id }) => id);
  if (unlisted.length > 0) throw badRequest(`The following editedFieldInput values are not listed as selectedActions : ${unlisted.join(', ')}`);
  if (changes.length === 0) throw badRequest('At least one field must be given to be edited.');
  return changes;
};
