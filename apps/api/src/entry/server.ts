#!/usr/bin/env node
import { publicUrlOf } from '../access/link-to.ts';
import { requireWholeContract } from '../routes/compare-with-contract.ts';
import { routes } from '../routes/routes.ts';
import { openSetup } from '../use-cases/open-setup.ts';
import { prepareDemonstration } from './demo/prepare-demonstration.ts';
import { printSignIns } from './demo/print-sign-ins.ts';
import { printedProgress } from './demo/printed-progress.ts';
import { forkWorker } from './fork-worker.ts';
import { createApp } from './http/create-app.ts';
import { listen } from './http/listen.ts';
import { type OpenContext, openContext } from './open-context.ts';
import { startFailure } from './start-failure.ts';
import { type Stops, stopOnSignal } from './stop-on-signal.ts';

try {
  requireWholeContract(routes);
  const context = await openContext();
  const stops = stopOnSignal(context);
  await serve(context, stops).catch((error: unknown) => {
    console.error(startFailure(error));
    return stops.stop(1);
  });
} catch (error) {
  console.error(startFailure(error));
  process.exit(1);
}

/** Listens, and says where. What is started beside it adds how it stops to `stops`. */
async function serve(context: OpenContext, stops: Stops): Promise<void> {
  const stopping = new AbortController();
  const isDemonstration = process.argv.includes('--demo');
  if (isDemonstration) await demonstrate(context, stops);
  const app = createApp(context, routes, { sessionSecret: context.sessionSecret, stopping: stopping.signal });
  const server = await listen(app, context.config);
  stops.add(async () => {
    stopping.abort();
    await server.close();
  });
  if (context.config.worker === 'beside') stops.add(forkWorker(context.log).stop);
  const reached = { ...context, config: { ...context.config, port: server.port } };
  console.log(`Tidewaiter is at ${publicUrlOf(reached.config)}`);
  // Not waited for: people and batches need none of it.
  void context.desk.warm();
  if (isDemonstration) return printSignIns(reached);
  const setupLink = await openSetup(reached);
  if (setupLink !== null) console.log(`Make the first administrator, once and within 24 hours: ${setupLink}`);
}

/** Prepares the demonstration administration, with progress; stopping leaves off where the next start goes on. */
async function demonstrate(context: OpenContext, stops: Stops): Promise<void> {
  const interrupted = new AbortController();
  stops.add(async () => interrupted.abort());
  console.log('Preparing the demonstration administration');
  const progress = printedProgress(interrupted.signal);
  await prepareDemonstration(context, context.config.demoItems, progress);
  progress.stop();
}
