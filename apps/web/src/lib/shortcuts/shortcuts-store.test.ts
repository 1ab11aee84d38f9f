import { expect, test, vi } from 'vitest';
import { createShortcutsStore } from './shortcuts-store.ts';

function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  const values = new Map<string, string>();
  return { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => values.set(key, value) };
}

/** As much of a keyboard event as the store looks at. */
class Press extends Event {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey = false;
  readonly altKey = false;
  constructor(key: string, ctrlKey = false) {
    super('keydown', { cancelable: true });
    this.key = key;
    this.ctrlKey = ctrlKey;
  }
}
// Node has no KeyboardEvent: the tests hand the store the parts it reads.
const press = (store: ReturnType<typeof createShortcutsStore>, event: Event) =>
  Reflect.apply(store.press, null, [event]);

test('the newest binding of a key runs, and the one below it once that is gone', () => {
  const store = createShortcutsStore(memory());
  const below = vi.fn();
  const above = vi.fn();
  store.add({ id: 'a', key: 'n', label: 'a', run: below });
  const remove = store.add({ id: 'b', key: 'n', label: 'b', run: above });
  press(store, new Press('n'));
  remove();
  press(store, new Press('n'));
  expect([above.mock.calls.length, below.mock.calls.length]).toEqual([1, 1]);
});

test('keys that are switched off stay off in the next store', () => {
  const storage = memory();
  createShortcutsStore(storage).setEnabled(false);
  const store = createShortcutsStore(storage);
  const run = vi.fn();
  store.add({ id: 'a', key: 'n', label: 'a', run });
  press(store, new Press('n'));
  expect(store.enabled()).toBe(false);
  expect(run).not.toHaveBeenCalled();
});

test('a key with Control is left to the browser', () => {
  const store = createShortcutsStore(memory());
  const run = vi.fn();
  store.add({ id: 'a', key: 'n', label: 'a', run });
  press(store, new Press('n', true));
  expect(run).not.toHaveBeenCalled();
});

test('a changed key does what the shipped one did, the shipped one no longer does, and both are kept', () => {
  const storage = memory();
  createShortcutsStore(storage).change('n', 'w');
  const store = createShortcutsStore(storage);
  const run = vi.fn();
  store.add({ id: 'a', key: 'n', label: 'a', run });
  press(store, new Press('n'));
  expect(run).not.toHaveBeenCalled();
  press(store, new Press('w'));
  expect(run).toHaveBeenCalledTimes(1);
  store.reset();
  press(store, new Press('n'));
  expect(run).toHaveBeenCalledTimes(2);
});

test('no key does anything while keys are held, and each does again once all let go', () => {
  const store = createShortcutsStore(memory());
  const run = vi.fn();
  store.add({ id: 'a', key: 'n', label: 'a', run });
  const [one, other] = [store.hold(), store.hold()];
  one();
  press(store, new Press('n'));
  expect(run).not.toHaveBeenCalled();
  other();
  press(store, new Press('n'));
  expect(run).toHaveBeenCalledTimes(1);
});
