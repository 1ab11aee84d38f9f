import { TidewaiterError } from '@tidewaiter/domain';
import type { Request } from 'express';
import type { Config } from '../../config.ts';

/**
 * Refuses a change that another site made the browser ask for. Browsers name the site in `Sec-Fetch-Site`, and over
 * plain http at least in `Origin`; a request that names none cannot be told from a forged one.
 */
export function requireSameOrigin(request: Request, { publicUrl }: Config): void {
  const site = request.get('sec-fetch-site');
  if (site === 'same-origin') return;
  const origin = site === undefined ? request.get('origin') : undefined;
  if (origin !== undefined && URL.canParse(origin)) {
    const own = publicUrl === undefined ? request.get('host') : new URL(publicUrl).host;
    if (new URL(origin).host === own) return;
  }
  throw new TidewaiterError('not_allowed', 'A change must come from this site itself, or with an API key.');
}
