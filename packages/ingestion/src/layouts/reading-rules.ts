import type { Pseudonymizer } from '../pseudonymize/pseudonymizer.ts';
import { type ParseCell, tooLong } from '../values/parsed.ts';

/** What the rules of every layout rest on: settled once a file, from its header and the day it is read. */
export interface ReadingRules {
  readonly parseDecimal: ParseCell;
  readonly parseDate: ParseCell;
  readonly pseudonymizer: Pseudonymizer;
  /** Free text is dropped unless the administration switches it on. */
  readonly keepGoodsDescription: boolean;
  /** Rejected rows given back hold pseudonyms, marked with `~`; no other file may bring its own. */
  readonly takesPseudonyms: boolean;
}

const longestIdentifier = 200;

/** A trader's identifier as its pseudonym. */
export function pseudonymParser(pseudonym: (identifier: string) => string, takesPseudonyms: boolean): ParseCell {
  return (text) => {
    if (takesPseudonyms && markedPseudonym.test(text)) return text.slice(1);
    return text.length <= longestIdentifier ? pseudonym(text) : tooLong;
  };
}

const markedPseudonym = /^~[0-9a-f]{16}$/;
