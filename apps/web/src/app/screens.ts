import {
  type Access,
  getMeasures,
  listAudit,
  listBatches,
  listCriteria,
  listDeclarations,
  listJobs,
  listKeys,
  listModels,
  listPlans,
  listUsers,
  listWorklist,
  putOffice,
  putPrivacy,
} from '@tidewaiter/contract';
import type { Role } from '@tidewaiter/domain';

/** The screens of the bar. Who may open one is who may call the endpoint it lives on. */
export const screens = [
  { path: '/worklist', name: 'worklist', access: listWorklist.access },
  { path: '/declarations', name: 'declarations', access: listDeclarations.access },
  { path: '/batches', name: 'batches', access: listBatches.access },
  { path: '/jobs', name: 'jobs', access: listJobs.access },
  { path: '/criteria', name: 'criteria', access: listCriteria.access },
  { path: '/selection', name: 'selection', access: listPlans.access },
  { path: '/models', name: 'models', access: listModels.access },
  { path: '/revenue', name: 'revenue', access: getMeasures.access },
  { path: '/audit', name: 'audit', access: listAudit.access },
  { path: '/administration/users', name: 'users', access: listUsers.access },
  { path: '/administration/offices', name: 'offices', access: putOffice.access },
  { path: '/administration/keys', name: 'keys', access: listKeys.access },
  { path: '/administration/privacy', name: 'privacy', access: putPrivacy.access },
] as const satisfies readonly { path: string; name: string; access: Access }[];
export type Screen = (typeof screens)[number];

export function mayAccess(access: Access, role: Role): boolean {
  return typeof access === 'string' || access.includes(role);
}

export function screensOf(role: Role): readonly Screen[] {
  return screens.filter((screen) => mayAccess(screen.access, role));
}

/** Where each role's day begins. */
export const homes = {
  officer: '/worklist',
  analyst: '/batches',
  manager: '/revenue',
  auditor: '/audit',
  administrator: '/administration/users',
} as const satisfies Record<Role, Screen['path']>;
