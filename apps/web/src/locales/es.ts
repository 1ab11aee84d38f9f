import { collect } from './collect.ts';

export const catalogue = collect(import.meta.glob<unknown>('./es/*.json', { eager: true, import: 'default' }));
