import { findUserByEmail } from '@tidewaiter/database';
import type { Role } from '@tidewaiter/domain';
import { type Actor, systemActor } from '../../access/actor.ts';
import { actorOf } from '../../access/actor-of.ts';
import type { Context } from '../../context.ts';
import { addUser } from '../../use-cases/add-user.ts';

interface DemonstrationUser {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly officeCodes: readonly string[];
}

/** Who works at the demonstration administration; without offices, they see the nation. */
export const demonstrationUsers = {
  officer: { name: 'Omar Officer', email: 'officer@demo.example', role: 'officer', officeCodes: ['SEA01', 'AIR01'] },
  colleague: { name: 'Clara Colleague', email: 'colleague@demo.example', role: 'officer', officeCodes: [] },
  analyst: { name: 'Ana Analyst', email: 'analyst@demo.example', role: 'analyst', officeCodes: [] },
  manager: { name: 'Mara Manager', email: 'manager@demo.example', role: 'manager', officeCodes: [] },
  auditor: { name: 'Aud Auditor', email: 'auditor@demo.example', role: 'auditor', officeCodes: [] },
  administrator: {
    name: 'Ada Administrator',
    email: 'administrator@demo.example',
    role: 'administrator',
    officeCodes: [],
  },
} as const satisfies Readonly<Record<string, DemonstrationUser>>;

export type DemonstrationName = keyof typeof demonstrationUsers;

/** The user as who acts, added where they are not there yet. */
export async function demonstrationActor(context: Context, name: DemonstrationName): Promise<Actor> {
  const user = demonstrationUsers[name];
  const known = await findUserByEmail(context.database, user.email);
  if (known) return actorOf(known);
  const added = await addUser(context, systemActor, { ...user, national: user.officeCodes.length === 0 });
  return actorOf(added.user);
}
