import { collect } from './collect.ts';

/** What the first screens say. */
export const catalogue = collect(import.meta.glob<unknown>('./ar/*.json', { eager: true, import: 'default' }));
