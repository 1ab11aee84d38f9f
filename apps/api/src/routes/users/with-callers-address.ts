import type { Endpoint } from '@tidewaiter/contract';
import type { Context } from '../../context.ts';
import type { Call } from '../route.ts';

/** Where no address is configured, links lead to the one by which the administrator came. */
export function withCallersAddress<E extends Endpoint>({ context, request }: Call<E>): Context {
  const host = request.get('host');
  if (context.config.publicUrl !== undefined || host === undefined) return context;
  return { ...context, config: { ...context.config, publicUrl: `${request.protocol}://${host}` } };
}
