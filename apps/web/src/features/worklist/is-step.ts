import type { WorklistSearch } from './worklist-search.ts';

/** Parts of the address that say how the queue looks and which row is marked: nobody wants to go back through those. */
const passing: ReadonlySet<string> = new Set(['declaration', 'columns', 'density']);

/**
 * Whether a change of the address is a step that the back button takes back: another filter or order. A search that is
 * typed further is the same step.
 */
export function isStep(before: WorklistSearch, next: WorklistSearch): boolean {
  const changed = Object.keys({ ...before, ...next }).filter(
    (name) => !passing.has(name) && written(before, name) !== written(next, name),
  );
  const typedFurther = changed.length === 1 && changed[0] === 'q' && before.q !== undefined && next.q !== undefined;
  return changed.length > 0 && !typedFurther;
}

function written(search: WorklistSearch, name: string): string | undefined {
  return JSON.stringify(Object.entries(search).find(([own]) => own === name)?.[1]);
}
