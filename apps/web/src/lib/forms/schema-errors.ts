import type { z } from 'zod';

/** What a form's schema finds wrong, by field, in the form's own words. */
export function schemaErrors(
  schema: z.ZodType,
  values: unknown,
  text: (field: string) => string,
): Record<string, string> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return {};
  const fields = new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? '')));
  return Object.fromEntries([...fields].map((field) => [field, text(field)]));
}
