import {
  countryCodeSchema,
  dateSchema,
  decimalSchema,
  declarationNumberSchema,
  examinationSchema,
  findingSchema,
  flowSchema,
  hsCodeSchema,
  outcomeSchema,
  transportModeSchema,
} from '@tidewaiter/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate } from '../simulate.ts';
import { worldNames } from '../worlds.ts';
import { canonicalCsv } from './canonical-csv.ts';
import { csvValue } from './csv-text.ts';
import { outcomesCsv } from './outcomes-csv.ts';

const canonicalHeader =
  'declaration_number,item_number,registration_date,flow,office_code,procedure_code,declarant_id,importer_id,exporter_id,' +
  'origin_country,departure_country,transport_mode,hs_code,goods_description,quantity,quantity_unit,net_mass_kg,' +
  'gross_mass_kg,fob_value,freight,insurance,customs_value,currency,duty_rate_percent,duty_amount,tax_amount,' +
  'preference_code,aeo';
const outcomesHeader =
  'declaration_number,item_number,examined_on,examination,outcome,finding,additional_duty,selection_probability';

const amounts = [
  ...['quantity', 'net_mass_kg', 'gross_mass_kg', 'fob_value', 'freight', 'insurance', 'customs_value'],
  ...['duty_rate_percent', 'duty_amount', 'tax_amount'],
];

/** Reads what is written here, which has no quotes, into rows by column. */
function read(chunks: Iterable<string>): { header: string; rows: Map<string, string>[] } {
  const [header = '', ...lines] = [...chunks].join('').trimEnd().split('\n');
  const names = header.split(',');
  return {
    header,
    rows: lines.map((line) => {
      const values = line.split(',');
      expect(values).toHaveLength(names.length);
      return new Map(names.map((name, index) => [name, values[index] ?? '']));
    }),
  };
}

describe('canonicalCsv', () => {
  it('writes rows that satisfy the canonical layout', () => {
    fc.assert(
      fc.property(fc.constantFrom(...worldNames), fc.integer(), (world, seed) => {
        const { header, rows } = read(canonicalCsv(simulate({ world, seed, items: 200 })));
        expect(header).toBe(canonicalHeader);
        expect(rows).toHaveLength(200);
        for (const row of rows) {
          declarationNumberSchema.parse(row.get('declaration_number'));
          dateSchema.parse(row.get('registration_date'));
          flowSchema.parse(row.get('flow'));
          hsCodeSchema.parse(row.get('hs_code'));
          transportModeSchema.parse(row.get('transport_mode'));
          for (const name of ['origin_country', 'departure_country']) countryCodeSchema.parse(row.get(name));
          for (const name of amounts) decimalSchema.parse(row.get(name));
          expect(row.get('importer_id')).toMatch(/^IMP-\d{6}$/);
          expect(row.get('exporter_id')).toMatch(/^EXP-\d{7}$/);
          expect(row.get('declarant_id')).toMatch(/^DEC-\d{4}$/);
          expect(row.get('item_number')).toMatch(/^[1-5]$/);
          expect(row.get('aeo')).toMatch(/^(true|false)$/);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('cuts a long stream into chunks and loses nothing between them', () => {
    const stream = simulate({ world: 'steady', seed: 1, items: 2000 });
    const chunks = [...canonicalCsv(stream)];
    expect(chunks.length).toBeGreaterThan(3);
    const keys = read(chunks).rows.map((row) => `${row.get('declaration_number')}/${row.get('item_number')}`);
    expect(keys).toEqual([...stream].map(({ item }) => `${item.declarationNumber}/${item.itemNumber}`));
  });
});

describe('outcomesCsv', () => {
  it('writes a row for each examined item and none for the rest', () => {
    fc.assert(
      fc.property(fc.constantFrom(...worldNames), fc.integer(), (world, seed) => {
        const stream = simulate({ world, seed, items: 300 });
        const examined = [...stream].filter((row) => row.examined);
        const { header, rows } = read(outcomesCsv(stream));
        expect(header).toBe(outcomesHeader);
        expect(rows.map((row) => row.get('declaration_number'))).toEqual(examined.map((r) => r.item.declarationNumber));
        rows.forEach((row, index) => {
          dateSchema.parse(row.get('examined_on'));
          examinationSchema.parse(row.get('examination'));
          decimalSchema.parse(row.get('additional_duty'));
          const found = outcomeSchema.parse(row.get('outcome')) === 'non_compliant';
          if (found) findingSchema.parse(row.get('finding'));
          else expect(row.get('finding')).toBe('');
          expect(row.get('examined_on')).toBe(examined[index]?.examinedOn);
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe('csvValue', () => {
  it('quotes only what would break a row', () => {
    expect(csvValue('Rice milled')).toBe('Rice milled');
    expect(csvValue('6" pipe, steel')).toBe('"6"" pipe, steel"');
    expect(csvValue('two\nlines')).toBe('"two\nlines"');
    expect([csvValue(null), csvValue(true), csvValue(12.5)]).toEqual(['', 'true', '12.5']);
  });
});
