import { collect } from './collect.ts';

export const catalogue = collect(import.meta.glob<unknown>('./fr/*.json', { eager: true, import: 'default' }));
