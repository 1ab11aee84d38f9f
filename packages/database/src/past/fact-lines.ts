import {
  flowSchema,
  type ItemFacts,
  type OutcomeFacts,
  TidewaiterError,
  transportModeSchema,
} from '@tidewaiter/domain';

/** A streamed fact: an item, what control found of it, and whether it is among those asked for. */
export interface Fact {
  readonly item: ItemFacts;
  readonly outcome: OutcomeFacts | null;
  readonly wanted: boolean;
}

const fieldCount = 30;
const decoder = new TextDecoder();
const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/**
 * Facts of whole lines in the text format of COPY, in the order of `facts-question.ts`. Source: PostgreSQL manual, COPY.
 * @throws TidewaiterError `internal` where a line has another number of fields
 */
export function parseFactLines(bytes: Uint8Array): Fact[] {
  const text = decoder.decode(bytes);
  const isPlain = !text.includes('\\', 0) || !/\\[^N]/.test(text);
  const facts: Fact[] = [];
  const fields = new Array<string | null>(fieldCount).fill(null);
  for (let at = 0; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at);
    const stop = lineEnd < 0 ? text.length : lineEnd;
    let field = 0;
    for (; at <= stop; field += 1) {
      const tab = field < fieldCount - 1 ? text.indexOf('\t', at) : -1;
      const end = tab < 0 || tab > stop ? stop : tab;
      const value = text.slice(at, end);
      if (field < fieldCount) fields[field] = value === '\\N' ? null : isPlain ? value : unescaped(value);
      at = end + 1;
    }
    if (field !== fieldCount || fields[fieldCount - 1]?.includes('\t')) {
      throw new TidewaiterError('internal', `A fact came with another number of fields than ${fieldCount}.`);
    }
    facts.push(factOf(fields));
  }
  return facts;
}

function unescaped(value: string): string {
  return value.includes('\\') ? value.replace(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter) : value;
}

function factOf(fields: readonly (string | null)[]): Fact {
  const text = (at: number) => fields[at] ?? null;
  const number = (at: number) => numberOf(fields[at] ?? null);
  const declarationNumber = text(0) ?? '';
  const itemNumber = Number(text(1));
  const mode = text(11);
  const item: ItemFacts = {
    declarationNumber,
    itemNumber,
    registrationDay: Number(text(2)),
    flow: text(3) === 'import' ? 'import' : flowSchema.parse(text(3)),
    officeCode: text(4) ?? '',
    procedureCode: text(5),
    declarantId: text(6),
    importerId: text(7) ?? '',
    exporterId: text(8),
    originCountry: text(9) ?? '',
    departureCountry: text(10),
    transportMode: mode === null ? null : transportModeSchema.parse(mode),
    hsCode: text(12) ?? '',
    quantity: number(13),
    quantityUnit: text(14),
    netMassKg: number(15),
    grossMassKg: number(16),
    fobValue: number(17),
    freight: number(18),
    insurance: number(19),
    customsValue: number(20) ?? 0,
    dutyRatePercent: number(21),
    dutyAmount: number(22),
    taxAmount: number(23),
    preferenceCode: text(24),
    aeo: text(25) === 't',
  };
  const examinedDay = number(26);
  const wanted = text(29) === 't';
  if (examinedDay === null) return { item, outcome: null, wanted };
  const nonCompliant = text(27) === 't';
  const additionalDuty = number(28) ?? 0;
  const outcome = {
    declarationNumber,
    itemNumber,
    examinedDay,
    nonCompliant,
    additionalDuty,
    selectionProbability: null,
  };
  return { item, outcome, wanted };
}

function numberOf(field: string | null): number | null {
  return field === null ? null : Number(field);
}
