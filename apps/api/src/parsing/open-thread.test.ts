import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openThread } from './open-thread.ts';

it('a thread that died before its portions were asked for says so to who asks', async () => {
  const thread = openThread({ size: 7, read: async () => Buffer.from('nothing') });
  thread.close();
  await wait(500);
  const request = { batchId: 'b', secrets: [Buffer.alloc(32, 1)], layout: 'auto', today: '2026-01-01' } as const;
  const { portions } = thread.parse(request, new AbortController().signal);
  await expect(portions.getReader().read()).rejects.toThrow('the parsing thread ended');
});
