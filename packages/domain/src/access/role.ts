import { z } from 'zod';

/** Who uses the product. Source: product.md, "Who". */
export const roles = ['officer', 'analyst', 'manager', 'auditor', 'administrator'] as const;
export type Role = (typeof roles)[number];
export const roleSchema = z.enum(roles);

/** Which declarations someone may see: those of their offices, or all. */
export type OfficeScope =
  | { readonly national: true }
  | { readonly national: false; readonly officeCodes: readonly string[] };

/** Whether the scope takes in the office. Deny by default: no office, no sight. */
export function maySeeOffice(scope: OfficeScope, officeCode: string): boolean {
  return scope.national || scope.officeCodes.includes(officeCode);
}
