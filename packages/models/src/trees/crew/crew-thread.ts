import { parentPort, workerData } from 'node:worker_threads';
import { boost } from '../grow/boost.ts';
import type { GrowTask } from '../grow/grow-task.ts';
import { leafWork } from '../grow/leaf-work.ts';
import { jobFields, type WorkMemory } from '../grow/work-memory.ts';
import { followCrew, leadCrew } from './crew.ts';

/** What a thread is started with; all arrays lie in shared memory. */
export interface CrewThread {
  readonly task: GrowTask;
  readonly memory: WorkMemory;
  readonly thread: number;
  readonly threads: number;
}

const { task, memory, thread, threads }: CrewThread = workerData;
const work = leafWork(task, memory, thread, threads);
if (thread === 0) {
  const crew = leadCrew(memory.turns, threads, work);
  const grown = boost(task, memory, crew, (round, loss) => parentPort?.postMessage({ round, loss }));
  memory.job[jobFields.quit] = 1;
  crew.run();
  parentPort?.postMessage({ grown });
} else {
  followCrew(memory.turns, work, () => memory.job[jobFields.quit] === 1);
}
