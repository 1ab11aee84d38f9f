export { buffersOf, type CopyRows, type CopyText, type Portion } from './portion.ts';
export { type PortionWriter, portionOf, portionWriter } from './portion-of.ts';
export type { StagedRow, StagedValues } from './staged-row.ts';
