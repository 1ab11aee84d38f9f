import { collect } from './collect.ts';

export const catalogue = collect(import.meta.glob<unknown>('./en/*.json', { eager: true, import: 'default' }));
