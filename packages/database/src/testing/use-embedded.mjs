// A process of its own that uses the embedded server of a directory until it is told to stop; tests start it.
import { createInterface } from 'node:readline';
import { startEmbedded } from '../../dist/embedded/start-embedded.js';

const server = await startEmbedded(process.argv[2], { fsync: 'off' });
process.stdout.write(`${JSON.stringify({ url: server.url, startedHere: server.startedHere })}\n`);
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'stop') break;
}
await server.stop();
process.stdout.write('stopped\n');
process.exit();
