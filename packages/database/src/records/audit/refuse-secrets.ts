import { TidewaiterError } from '@tidewaiter/domain';

const secretName = /password|secret|token|authorization|cookie/i;

/** Throws where a name says that its value is a secret: the audit is read by many and kept for ever. */
export function refuseSecrets(details: unknown): void {
  if (typeof details !== 'object' || details === null) return;
  for (const [name, value] of Object.entries(details)) {
    if (secretName.test(name)) throw new TidewaiterError('internal', 'The audit does not keep secrets.', { name });
    refuseSecrets(value);
  }
}
