import { get, post } from '../rest/rest';

/** What can be changed on many issues at once. */
export type BulkField = 'duedate' | 'assignee' | 'labels' | 'fixVersions' | 'status';

type Option = { readonly id: string; readonly name: string };

type FieldOffer = { readonly id: string; readonly fieldOptions?: readonly Option[]; readonly unavailableMessage?: string };

type TransitionOffer = { readonly issues: readonly string[]; readonly transitions: readonly { readonly transitionId: number; readonly transitionName: string }[] };

export type Offers = { readonly fields: readonly FieldOffer[]; readonly transitions: readonly TransitionOffer[] };

export const loadOffers = async (keys: readonly string[]): Promise<Offers> => {
  const query = `issueIdsOrKeys=${keys.map(encodeURIComponent).join(',')}`;
  const [{ fields }, { availableTransitions }] = await Promise.all([
    get<{ readonly fields: readonly FieldOffer[] }>(`/rest/api/3/bulk/issues/fields?${query}`),
    get<{ readonly availableTransitions: readonly TransitionOffer[] }>(`/rest/api/3/bulk/issues/transition?${query}`),
  ]);
  return { fields, transitions: availableTransitions };
};

/** How many values a field takes: one in the place of what is there, or some more. */
const fieldInput = (field: BulkField, value: string): Readonly<Record<string, unknown>> => {
  switch (field) {
    case 'duedate': return { datePickerFields: [{ fieldId: field, date: { formattedDate: value } }] };
    case 'assignee': return { singleSelectClearableUserPickerFields: [{ fieldId: field, user: value === '' ? null : { accountId: value } }] };
    case 'labels': return { labelsFields: [{ fieldId: field, bulkEditMultiSelectFieldOption: 'ADD', labels: value.split(/\s+/).filter((name) => name !== '').map((name) => ({ name })) }] };
    case 'fixVersions': return { multipleVersionPickerFields: [{ fieldId: field, bulkEditMultiSelectFieldOption: value === '' ? 'REMOVE_ALL' : 'REPLACE', versions: value === '' ? [] : [{ versionId: value }] }] };
    case 'status': return {};
  }
};

/** Issues of one project have their own workflow: a status is asked for by its name, in each of them. */
const transitionInputs = (name: string, { transitions }: Offers) => transitions.flatMap(({ issues, transitions: offered }) => {
  const found = offered.find(({ transitionName }) => transitionName === name);
  return found === undefined ? [] : [{ selectedIssueIdsOrKeys: issues, transitionId: String(found.transitionId) }];
});

export type Progress = {
  readonly taskId: string; readonly status: string; readonly progressPercent: number; readonly totalIssueCount: number; readonly invalidOrInaccessibleIssueCount: number;
  readonly processedAccessibleIssues?: readonly number[]; readonly failedAccessibleIssues?: Readonly<Record<string, readonly string[]>>;
};

/** Hands the change in; the answer is a task that one asks about. */
export const startBulk = async (field: BulkField, value: string, keys: readonly string[], offers: Offers): Promise<string> => {
  const started = field === 'status'
    ? await post<{ readonly taskId: string }>('/rest/api/3/bulk/issues/transition', { bulkTransitionInputs: transitionInputs(value, offers), sendBulkNotification: false })
    : await post<{ readonly taskId: string }>('/rest/api/3/bulk/issues/fields', { selectedIssueIdsOrKeys: keys, selectedActions: [field], editedFieldsInput: fieldInput(field, value), sendBulkNotification: false });
  return started?.taskId ?? '';
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** Asks until the task is done, telling how far it is each time. */
export const followBulk = async (taskId: string, onProgress: (progress: Progress) => void): Promise<Progress> => {
  for (;;) {
    const progress = await get<Progress>(`/rest/api/3/bulk/queue/${taskId}`);
    onProgress(progress);
    if (!['ENQUEUED', 'RUNNING'].includes(progress.status)) return progress;
    await pause(200);
  }
};
