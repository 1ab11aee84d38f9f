import { readDeskState } from '@tidewaiter/database';
import { declare, testDatabase } from '@tidewaiter/database/testing';
import { expect, test } from 'vitest';
import { openResident } from './open-resident.ts';

test('the past opens on an empty database, and on one with facts', async () => {
  const database = await testDatabase();
  try {
    const empty = await openResident(database);
    expect(empty.asOf).toBe(0);
    await empty.thread.end();
    await declare(database, [
      { number: 'A', day: '2024-03-01', outcome: { nonCompliant: true } },
      { number: 'B', day: '2024-03-02' },
    ]);
    const resident = await openResident(database);
    expect(resident.asOf).toBe((await readDeskState(database.pool)).lastChange);
    await expect(resident.thread.ask({ ask: 'score', items: [] })).rejects.toThrow('before a model');
    await resident.thread.end();
    await expect(resident.thread.ask({ ask: 'tell', facts: [] })).rejects.toMatchObject({ code: 'unavailable' });
  } finally {
    await database.close();
  }
});
