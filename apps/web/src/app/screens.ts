import { type Access, screenAccess } from '@tidewaiter/contract';
import type { Role } from '@tidewaiter/domain';

/** The screens of the bar. Who may open one is who may call the endpoint it lives on. */
export const screens = [
  { path: '/worklist', name: 'worklist' },
  { path: '/declarations', name: 'declarations' },
  { path: '/batches', name: 'batches' },
  { path: '/jobs', name: 'jobs' },
  { path: '/criteria', name: 'criteria' },
  { path: '/selection', name: 'selection' },
  { path: '/models', name: 'models' },
  { path: '/revenue', name: 'revenue' },
  { path: '/audit', name: 'audit' },
  { path: '/administration/users', name: 'users' },
  { path: '/administration/offices', name: 'offices' },
  { path: '/administration/keys', name: 'keys' },
  { path: '/administration/privacy', name: 'privacy' },
] as const satisfies readonly { path: string; name: keyof typeof screenAccess }[];
export type Screen = (typeof screens)[number];

export function mayAccess(access: Access, role: Role): boolean {
  return typeof access === 'string' || access.includes(role);
}

export function screensOf(role: Role): readonly Screen[] {
  return screens.filter((screen) => mayAccess(screenAccess[screen.name], role));
}

/** Where each role's day begins. */
export const homes = {
  officer: '/worklist',
  analyst: '/batches',
  manager: '/revenue',
  auditor: '/audit',
  administrator: '/administration/users',
} as const satisfies Record<Role, Screen['path']>;
