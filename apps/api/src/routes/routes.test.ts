import { expect, it } from 'vitest';
import { compareWithContract, requireWholeContract } from './compare-with-contract.ts';
import { routes } from './routes.ts';

it('answers every endpoint of the contract once, and nothing else', () => {
  expect(compareWithContract(routes)).toEqual({ missing: [], surplus: [] });
});

it('does not start with a route too few or too many', () => {
  expect(() => requireWholeContract(routes.slice(1))).toThrow('differ');
  expect(() => requireWholeContract([...routes, ...routes.slice(0, 1)])).toThrow('differ');
});
