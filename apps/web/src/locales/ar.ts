import { collect } from './collect.ts';

export const catalogue = collect(import.meta.glob<unknown>('./ar/*.json', { eager: true, import: 'default' }));
