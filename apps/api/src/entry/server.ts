#!/usr/bin/env node
import { publicUrlOf } from '../access/link-to.ts';
import { requireWholeContract } from '../routes/compare-with-contract.ts';
import { routes } from '../routes/routes.ts';
import { openSetup } from '../use-cases/open-setup.ts';
import { createApp } from './http/create-app.ts';
import { listen } from './http/listen.ts';
import { openContext } from './open-context.ts';
import { stopOnSignal } from './stop-on-signal.ts';

const context = await openContext();
const stops = stopOnSignal(context);
requireWholeContract(routes);
const server = await listen(createApp(context, routes, context.sessionSecret), context.config);
stops.add(() => server.close());

const reached = { ...context, config: { ...context.config, port: server.port } };
console.log(`Tidewaiter is at ${publicUrlOf(reached.config)}`);
const setupLink = await openSetup(reached);
if (setupLink !== null) console.log(`Make the first administrator, once and within 24 hours: ${setupLink}`);
