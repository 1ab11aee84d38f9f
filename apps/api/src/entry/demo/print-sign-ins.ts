import { systemActor } from '../../access/actor.ts';
import type { Context } from '../../context.ts';
import { createSignInLink } from '../../use-cases/create-sign-in-link.ts';
import { demonstrationActor, demonstrationUsers } from './demonstration-users.ts';

/** A fresh one-time sign-in for each role of the demonstration. */
export async function printSignIns(context: Context): Promise<void> {
  console.log('Sign in once with each, within 24 hours:');
  for (const name of ['officer', 'analyst', 'manager', 'auditor', 'administrator'] as const) {
    const { userId } = await demonstrationActor(context, name);
    const { signInLink } = await createSignInLink(context, systemActor, userId);
    console.log(`  ${demonstrationUsers[name].role.padEnd(13)} ${signInLink}`);
  }
}
