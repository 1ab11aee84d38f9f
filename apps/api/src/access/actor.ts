import type { OfficeScope, Role } from '@tidewaiter/domain';

/** Who acts: every use-case is told, and the audit refuses to write without one. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: OfficeScope;
}

/** The product itself, where it acts on a schedule or on the command line. */
export const systemActor: Actor = {
  userId: 'system',
  name: 'Tidewaiter',
  role: 'administrator',
  scope: { national: true },
};
