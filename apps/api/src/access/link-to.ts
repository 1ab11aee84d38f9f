import type { Config } from '../config.ts';

/** The address that people use: as configured, or where the server listens. */
export function publicUrlOf({ publicUrl, host, port }: Config): string {
  if (publicUrl !== undefined) return publicUrl.replace(/\/$/, '');
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** A one-time link to a page of the web. */
export function linkTo(config: Config, page: '/setup' | '/sign-in/link', token: string): string {
  return `${publicUrlOf(config)}${page}?token=${token}`;
}
