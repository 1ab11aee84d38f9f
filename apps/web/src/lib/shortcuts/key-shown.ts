const shown: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Enter: '⏎',
  Escape: 'Esc',
  ' ': '␣',
};

/** A key as it is written on a button: letters as they stand on the keyboard. */
export function keyShown(key: string): string {
  return shown[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}
