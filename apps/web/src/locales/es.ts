import { collect } from './collect.ts';

/** What the first screens say. */
export const catalogue = collect(import.meta.glob<unknown>('./es/*.json', { eager: true, import: 'default' }));
