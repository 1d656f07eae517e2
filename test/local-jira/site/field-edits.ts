import type { Site } from './site';
import type { Field } from './types';

/** A new name; the field keeps its id, and queries find it by the new name from then on. */
export const renameField = (site: Site, field: Field, name: string): void =>
  site.put('field', { ...field, name, clauseNames: [...field.clauseNames.filter((each) => each !== field.name), name] });

/** Takes a custom field off the site, to come back from the trash as it was: the issues keep their values meanwhile. */
export const trashField = (site: Site, field: Field): void => {
  site.put('trashedField', field);
  site.remove('field', field.id);
};

export const restoreField = (site: Site, field: Field): void => {
  site.remove('trashedField', field.id);
  site.put('field', field);
};

/** Deletes a custom field with all its values. No issue counts as updated by that, and nothing is told to anybody. */
export const deleteField = (site: Site, fieldId: string): void => {
  site.remove('field', fieldId);
  site.remove('trashedField', fieldId);
  for (const issue of [...site.issues()]) {
    if (!Object.hasOwn(issue.custom, fieldId)) continue;
    const { [fieldId]: _, ...custom } = issue.custom;
    site.put('issue', { ...issue, custom });
  }
};
