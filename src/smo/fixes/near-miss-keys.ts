import { z } from 'zod';
import { contentSchemas } from '../content/schemas.ts';
import { nearMiss } from '../text.ts';
import { fieldsOf, placeOf, type Fixer } from './fixer.ts';

/** A misspelt field, where the one that is meant stands nowhere else. */
export const nearMissKeys: Fixer = {
  id: 'near-miss-keys',
  *fixes(file) {
    const schema = contentSchemas('UTC')[file.kind];
    const fields = [...fieldsOf(file)];
    const written = new Set(fields.map(({ path }) => path.join('.')));
    for (const { path, key } of fields) {
      const around = path.slice(0, -1);
      const known = keysAt(schema, around);
      const name = path.at(-1) ?? '';
      if (known.length === 0 || known.includes(name)) continue;
      const meant = nearMiss(name, known);
      const place = placeOf(file, key);
      if (meant === undefined || place === undefined || written.has([...around, meant].join('.'))) continue;
      written.add([...around, meant].join('.'));
      yield { ...place, text: meant, why: `the field "${path.join('.')}" is called ${meant}` };
    }
  },
};

/** The names that a strict object knows at a path; none where any name may stand. */
function keysAt(schema: z.ZodType, path: readonly string[]): string[] {
  const object = unwrapped(schema);
  if (!(object instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, unknown>> = object.shape;
  const [first, ...rest] = path;
  if (first === undefined) return Object.keys(shape);
  const inner = shape[first];
  return inner instanceof z.ZodType ? keysAt(inner, rest) : [];
}

function unwrapped(schema: z.ZodType): z.ZodType {
  let inner: unknown = schema;
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional) inner = inner.def.innerType;
  return inner instanceof z.ZodType ? inner : schema;
}
