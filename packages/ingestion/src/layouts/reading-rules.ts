import { readMark } from '../pseudonymize/marked-pseudonym.ts';
import type { PseudonymField } from '../pseudonymize/pseudonym-keys.ts';
import type { Pseudonymizer } from '../pseudonymize/pseudonymizer.ts';
import { missingValue, type ParseCell, tooLong } from '../values/parsed.ts';

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

/** A trader's identifier as its pseudonym; a mark of an earlier generation has to be filled in again. */
export function pseudonymParser(
  pseudonymizer: Pseudonymizer,
  field: PseudonymField,
  takesPseudonyms: boolean,
): ParseCell {
  const pseudonym = pseudonymizer[field];
  return (text) => {
    const mark = takesPseudonyms ? readMark(text) : null;
    if (mark) return mark.generation === pseudonymizer.generation ? mark.pseudonym : missingValue;
    return text.length <= longestIdentifier ? pseudonym(text) : tooLong;
  };
}
