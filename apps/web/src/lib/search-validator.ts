import type { z } from 'zod';

/**
 * Reads a screen's filters from its address: what does not fit is left out, so that no address breaks a screen.
 * Values are text in the address: use `z.coerce.number()` for numbers and `z.enum(['true', 'false'])` for yes and no.
 */
export function searchValidator<S extends z.ZodObject>(schema: S): (raw: Record<string, unknown>) => z.output<S> {
  return (raw) => {
    const first = schema.safeParse(raw);
    if (first.success) return first.data;
    const wrong = new Set(first.error.issues.map((issue) => String(issue.path[0])));
    return schema.parse(Object.fromEntries(Object.entries(raw).filter(([name]) => !wrong.has(name))));
  };
}
