import type { Pseudonymizer } from '../pseudonymize/pseudonymizer.ts';
import { type ParseCell, tooLong } from '../values/parsed.ts';

/** What the rules of every layout rest on: settled once a file, from its header and the day it is read. */
export interface ReadingRules {
  readonly parseDecimal: ParseCell;
  readonly parseDate: ParseCell;
  readonly pseudonymizer: Pseudonymizer;
  /** Free text is dropped unless the administration switches it on. */
  readonly keepGoodsDescription: boolean;
}

const longestIdentifier = 200;

/** A trader's identifier as its pseudonym. */
export function pseudonymParser(pseudonym: (identifier: string) => string): ParseCell {
  return (text) => (text.length <= longestIdentifier ? pseudonym(text) : tooLong);
}
