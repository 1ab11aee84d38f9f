import { isCountryCode, isCurrencyCode } from '@tidewaiter/domain';
import { type ParseCell, type Parsed, tooLong, unknownCode } from './parsed.ts';

/** Free text of at most so many characters. */
export function textParser(longest: number): ParseCell {
  return (text) => (text.length <= longest ? text : tooLong);
}

/** A code without a closed list, upper-cased as its recommendation prints it. */
export function upperCaseParser(longest: number): ParseCell {
  return (text) => {
    const upper = text.toUpperCase();
    return upper.length <= longest ? upper : tooLong;
  };
}

/** A member of a closed list, whatever its case. */
export function choiceParser(choices: readonly string[]): ParseCell {
  const byText = new Map(choices.map((choice) => [choice, choice]));
  return (text) => byText.get(text) ?? byText.get(text.toLowerCase()) ?? unknownCode;
}

export function parseCountry(text: string): Parsed {
  if (isCountryCode(text)) return text;
  const upper = text.toUpperCase();
  return isCountryCode(upper) ? upper : unknownCode;
}

export function parseCurrency(text: string): Parsed {
  const upper = text.toUpperCase();
  return isCurrencyCode(upper) ? upper : unknownCode;
}

/** `true`, `false`, `1` or `0` as the text of a boolean. */
export function parseFlag(text: string): Parsed {
  switch (text.toLowerCase()) {
    case 'true':
    case '1':
      return 'true';
    case 'false':
    case '0':
      return 'false';
    default:
      return unknownCode;
  }
}
