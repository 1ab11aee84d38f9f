import path from 'node:path';

/** Those for whom the demonstration prints a link. */
export const printed = ['officer', 'analyst', 'manager', 'auditor', 'administrator'] as const;
/** Who is signed in before the tests begin. The colleague is an officer of the whole nation. */
export type Person = (typeof printed)[number] | 'colleague';

/** Where the set-up tells the tests what it started. */
export const told = { address: 'TIDEWAITER_E2E_ADDRESS', states: 'TIDEWAITER_E2E_STATES' } as const;

function read(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: the set-up has not run`);
  return value;
}

export const addressOfProduct = (): string => read(told.address);
export const stateOf = (person: Person): string => path.join(read(told.states), `${person}.json`);
