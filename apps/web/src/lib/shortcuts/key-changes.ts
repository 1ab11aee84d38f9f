import { z } from 'zod';

const changesSchema = z.record(z.string().min(1).max(20), z.string().min(1).max(20));

/** By the key that is shipped, the one that a person put in its place. */
export type KeyChanges = z.infer<typeof changesSchema>;

/** Keys that move about, close, or act on what has the focus: they stay what they are everywhere. */
const reserved = new Set(['Tab', 'Escape', 'Enter', ' ', 'Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);

/** Whether a key can stand in the place of another: one character, or a named key that does nothing yet. */
export function mayBeKey(key: string): boolean {
  return key.length > 0 && !reserved.has(key) && !key.startsWith('Arrow') && !/^F\d+$/.test(key) && key !== 'Dead';
}

/** What was kept; whatever else stood there counts as none. */
export function readChanges(kept: string | null): KeyChanges {
  if (kept === null) return {};
  try {
    return changesSchema.catch({}).parse(JSON.parse(kept));
  } catch {
    return {};
  }
}

/** With a key in the place of a shipped one; the action that had it before gets the key that became free. */
export function withChange(changes: KeyChanges, shipped: string, key: string): KeyChanges {
  const freed = changes[shipped] ?? shipped;
  const owner =
    Object.entries(changes).find(([, own]) => own === key)?.[0] ?? (changes[key] === undefined ? key : null);
  const next = { ...changes, ...(owner === null || owner === shipped ? {} : { [owner]: freed }), [shipped]: key };
  return Object.fromEntries(Object.entries(next).filter(([from, to]) => from !== to));
}
