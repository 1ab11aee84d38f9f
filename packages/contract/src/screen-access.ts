import type { Access } from './endpoint.ts';

/**
 * Who may open each screen, which is who may call the endpoint that it lives on. It stands apart from the endpoints, so
 * that the first screen need not fetch what all the others send and receive.
 */
export const screenAccess = {
  worklist: ['officer', 'analyst', 'manager', 'auditor'],
  declarations: ['officer', 'analyst', 'manager', 'auditor'],
  declaration: ['officer', 'analyst', 'manager', 'auditor'],
  batches: ['analyst', 'manager', 'auditor'],
  batch: ['analyst', 'manager', 'auditor'],
  mappings: ['analyst', 'administrator'],
  jobs: ['administrator', 'analyst', 'manager', 'auditor'],
  criteria: ['officer', 'analyst', 'manager', 'auditor'],
  selection: ['officer', 'analyst', 'manager', 'auditor'],
  models: ['analyst', 'manager', 'auditor'],
  model: ['analyst', 'manager', 'auditor'],
  revenue: ['manager', 'analyst', 'auditor'],
  audit: ['auditor', 'administrator'],
  users: ['administrator', 'auditor'],
  offices: ['administrator'],
  keys: ['administrator', 'auditor'],
  privacy: ['administrator'],
} as const satisfies Readonly<Record<string, Access>>;
