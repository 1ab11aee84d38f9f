import type { Access } from '@tidewaiter/contract';
import { TidewaiterError } from '@tidewaiter/domain';
import { type Actor, systemActor } from './actor.ts';

/** The actor with the right to call, or a refusal. What is not allowed is denied. */
export function authorize(access: Access, actor: Actor | null): Actor {
  if (access === 'public') return actor ?? systemActor;
  if (!actor) throw new TidewaiterError('not_signed_in', 'Sign in first.');
  if (access === 'signed_in' || access.includes(actor.role)) return actor;
  throw new TidewaiterError('not_allowed', `The role ${actor.role} may not do this.`, { role: actor.role });
}
