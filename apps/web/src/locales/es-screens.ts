import { collect } from './collect.ts';

/** What the screens say that are opened later. */
export const catalogue = collect(import.meta.glob<unknown>('./es/screens/*.json', { eager: true, import: 'default' }));
