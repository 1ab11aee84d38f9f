import { TidewaiterError } from '@tidewaiter/domain';

/**
 * Secrets given as hexadecimal text, oldest first: separated by commas in the environment, by line ends in a file.
 * @throws TidewaiterError `unavailable` where one is not 64 or more hexadecimal digits
 */
export function parseSecrets(text: string): readonly Uint8Array[] {
  const secrets = text.trim().split(/\s*[,\n]\s*/);
  return secrets.map((hex, at) => {
    if (/^([0-9a-f]{2}){32,}$/i.test(hex)) return Buffer.from(hex, 'hex');
    const which = secrets.length === 1 ? 'The pseudonymization secret' : `Pseudonymization secret ${at + 1}`;
    throw new TidewaiterError('unavailable', `${which} must be 64 or more hexadecimal digits.`);
  });
}
