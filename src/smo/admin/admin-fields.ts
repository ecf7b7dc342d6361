import type { JsonSchema } from '../content/json-schemas.ts';

/** A field of the editor, as Sveltia CMS reads it. @see https://sveltiacms.app/en/docs/fields */
export interface AdminField {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly required: boolean;
  readonly hint?: string | undefined;
  readonly [option: string]: unknown;
}

/** What a field can be chosen from, besides what its schema says. */
export interface AdminChoices {
  readonly locales: readonly string[];
  /** Ids of topics and series, by the name of the field that takes them. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Collection and value that a field refers to, by its name. */
  readonly relations: Readonly<Record<string, { readonly collection: string; readonly value_field: string }>>;
}

/**
 * The fields of a schema, in its order. Dates stay text, so that a time with its zone comes back as it was; what a form
 * cannot show (words for single networks) has no field, and Sveltia leaves in the file what has none.
 */
export function adminFields(schema: JsonSchema, choices: AdminChoices): readonly AdminField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    if (typeof field === 'boolean') return [];
    const widget = widgetOf(name, field, choices);
    if (!widget) return [];
    const base = {
      name,
      label: labelOf(name),
      required: schema.required?.includes(name) === true,
      ...(field.description !== undefined && { hint: field.description }),
    };
    return [{ ...base, ...widget }];
  });
}

type Widget = { readonly widget: string } & Readonly<Record<string, unknown>>;

function widgetOf(name: string, field: JsonSchema, choices: AdminChoices): Widget | undefined {
  if (field.enum) return { widget: 'select', options: field.enum };
  switch (Array.isArray(field.type) ? field.type[0] : field.type) {
    case 'boolean':
      // Without a default: one would be written into each file that is saved.
      return { widget: 'boolean' };
    case 'array':
      return listOf(name, field, choices);
    case 'object':
      return objectOf(field, choices);
    case 'string':
      return textOf(name, field, choices);
    default:
      return undefined;
  }
}

function textOf(name: string, field: JsonSchema, { lists }: AdminChoices): Widget {
  if (lists[name]) return { widget: 'select', options: lists[name] };
  if (name === 'image') return { widget: 'image', media_folder: '', public_folder: '.' };
  const pattern = field.pattern === undefined ? {} : { pattern: [field.pattern, 'This form is not expected here; see the hint.'] };
  return ['description', 'definition', 'bio'].includes(name) ? { widget: 'text' } : { widget: 'string', ...pattern };
}

function listOf(name: string, field: JsonSchema, choices: AdminChoices): Widget | undefined {
  const relation = choices.relations[name];
  const min = field.minItems === undefined ? {} : { min: field.minItems };
  if (relation) return { widget: 'relation', multiple: true, ...relation, ...min };
  if (choices.lists[name]) return { widget: 'select', multiple: true, options: choices.lists[name], ...min };
  const item = Array.isArray(field.items) ? undefined : field.items;
  if (typeof item !== 'object') return undefined;
  if (item.type === 'object') return { widget: 'list', fields: adminFields(item, choices), ...min };
  return { widget: 'list', ...min };
}

/** A record of texts has a field for each language; one of anything else has no form. */
function objectOf(field: JsonSchema, choices: AdminChoices): Widget | undefined {
  if (field.properties) return { widget: 'object', collapsed: true, fields: adminFields(field, choices) };
  const value = field.additionalProperties;
  if (typeof value !== 'object' || value.type !== 'string') return undefined;
  if (!/per language|language/u.test(field.description ?? '')) return { widget: 'keyvalue' };
  return { widget: 'object', fields: choices.locales.map((locale) => ({ name: locale, label: locale, widget: 'string', required: false })) };
}

function labelOf(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}
