import type { z } from 'zod';

/** The first issue of each path, as Mantine's form names its fields: `offices.0.red.expectedRate`. */
export function issuesByPath(
  result: z.ZodSafeParseResult<unknown>,
  textOf: (issue: z.core.$ZodIssue, path: string) => string,
): Record<string, string> {
  const errors: Record<string, string> = {};
  if (result.success) return errors;
  for (const issue of result.error.issues) {
    const path = issue.path.map(String).join('.');
    errors[path] ??= textOf(issue, path);
  }
  return errors;
}
