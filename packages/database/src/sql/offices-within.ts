import type { OfficeScope } from '@tidewaiter/domain';

/** Offices that a question may read, all of them being `null`: those of the scope, or the one asked for where it is among them. */
export function officesWithin(scope: OfficeScope, officeCode?: string | undefined): readonly string[] | null {
  if (scope.national) return officeCode === undefined ? null : [officeCode];
  return officeCode === undefined ? scope.officeCodes : scope.officeCodes.filter((code) => code === officeCode);
}
