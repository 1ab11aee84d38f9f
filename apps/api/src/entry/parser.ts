import { parentPort, workerData } from 'node:worker_threads';
import { runParser } from '../parsing/run-parser.ts';

// A thread of a process that loads a batch: see openThread.
if (parentPort) await runParser(parentPort, workerData);
