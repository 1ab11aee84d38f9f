/**
 * What of a rejected row may be kept in clear. A trader's identifier can stand in any column by mistake, so a value is
 * kept only where it looks like what belongs there; a code that could be anything, only where an accepted row of the
 * same file has it too (`seen`); an identifier and free text, never (null).
 */
export type ClearShape = RegExp | 'seen' | null;

/** A date in figures, or with a month of three letters; a time may follow. Not eight to twelve figures of anything. */
export const dateShape = /^(?:\d{1,4}[-/. ](?:\d{1,2}|[a-z]{3})[-/. ]\d{1,4}(?:[ T][\d:.]{4,16}Z?)?|(?:19|20)\d{6})$/i;
/** A number, with or without grouped thousands. */
export const numberShape =
  /^[+-]?(?:\d{1,3}(?:[,.' \u00a0\u202f]\d{3}){0,4}|\d{0,15})(?:[.,]\d{0,12})?(?:e[+-]?\d{1,3})?$/i;
/** Up to twelve figures, dotted or spaced as the nomenclature prints them. */
export const hsShape = /^(?:\d[. ]?){1,12}$/;
/** A country or a currency: up to three letters. */
export const lettersShape = /^[a-z]{1,3}$/i;
/** A reference number: no spaces, and at least one figure. */
export const referenceShape = /^(?=.*\d)[\p{L}\p{N}\-/._]{1,64}$/u;

/** A member of a closed list, or a slip that is too short to be a name. */
export function choiceShape(choices: readonly string[]): RegExp {
  return new RegExp(`^(?:[\\w ]{1,4}|${choices.map(literal).join('|')})$`, 'i');
}

/** The same shape, and these words besides. */
export function orWords(shape: ClearShape, words: readonly string[]): ClearShape {
  if (!(shape instanceof RegExp) || words.length === 0) return shape;
  return new RegExp(`${shape.source}|^(?:${words.map(literal).join('|')})$`, shape.flags);
}

function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
