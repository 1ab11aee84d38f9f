import { type Access, screenAccess } from '@tidewaiter/contract';
import type { Role } from '@tidewaiter/domain';

/** The screens of the bar. Who may open one is who may call the endpoint it lives on. */
export const screens = [
  { path: '/worklist', name: 'worklist', access: screenAccess.worklist },
  { path: '/declarations', name: 'declarations', access: screenAccess.declarations },
  { path: '/batches', name: 'batches', access: screenAccess.batches },
  { path: '/jobs', name: 'jobs', access: screenAccess.jobs },
  { path: '/criteria', name: 'criteria', access: screenAccess.criteria },
  { path: '/selection', name: 'selection', access: screenAccess.selection },
  { path: '/models', name: 'models', access: screenAccess.models },
  { path: '/revenue', name: 'revenue', access: screenAccess.revenue },
  { path: '/audit', name: 'audit', access: screenAccess.audit },
  { path: '/administration/users', name: 'users', access: screenAccess.users },
  { path: '/administration/offices', name: 'offices', access: screenAccess.offices },
  { path: '/administration/keys', name: 'keys', access: screenAccess.keys },
  { path: '/administration/privacy', name: 'privacy', access: screenAccess.privacy },
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
