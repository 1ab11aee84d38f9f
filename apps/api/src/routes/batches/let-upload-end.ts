import type { Request } from 'express';

const patience = 30_000;

/** Reads and drops what is left of a refused upload, so that its sender hears why; for a while, not for ever. */
export function letUploadEnd(request: Request): void {
  request.unpipe();
  request.resume();
  if (request.complete) return;
  const timer = setTimeout(() => request.socket.destroy(), patience).unref();
  request.once('close', () => clearTimeout(timer));
  request.once('end', () => clearTimeout(timer));
}
