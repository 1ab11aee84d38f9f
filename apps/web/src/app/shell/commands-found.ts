/** Something that can be done by its name. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** Shipped key that does the same. */
  readonly key?: string;
  /** Made from what was typed, so that it always fits. */
  readonly always?: boolean;
  readonly run: () => void;
}

/** Letters without their marks, in lower case: `Révision` is found by `revision`. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The commands whose name has every word that was typed, those that begin with the text first. */
export function commandsFound(commands: readonly Command[], text: string): readonly Command[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const found = commands.filter(({ label, always }) => {
    const name = plain(label);
    return always === true || words.every((word) => name.includes(word));
  });
  const begins = ({ label, always }: Command) => Number(always !== true && plain(label).startsWith(plain(text).trim()));
  return words.length === 0 ? found : found.toSorted((one, other) => begins(other) - begins(one));
}
