import { type ColumnMapping, columnMappingSchema, mappingKinds, targetColumns } from '@tidewaiter/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillOf, samplesOf, targetsOf, tidied, withConstant, withSource, withWords } from './mapping-draft.ts';
import { parseWords, printWords } from './words-text.ts';

const empty: ColumnMapping = columnMappingSchema.parse({
  name: 'x',
  kind: 'declarations',
  header: ['A', 'B'],
  columns: {},
});

test('every target column can be mapped in a file of declarations, the required ones first', () => {
  const { required, optional } = targetsOf('declarations');
  expect([...required, ...optional].sort()).toEqual([...targetColumns].sort());
  expect(required).toContain('hs_code');
  expect(targetsOf('outcomes').optional).not.toContain('hs_code');
});

test('a target has one fill: a column, a text, or nothing', () => {
  const mapped = withSource(empty, 'currency', 'A');
  expect(fillOf(mapped, 'currency')).toEqual({ source: 'A' });
  expect(fillOf(withConstant(mapped, 'currency', 'EUR'), 'currency')).toEqual({ constant: 'EUR' });
  expect(fillOf(withSource(mapped, 'currency', null), 'currency')).toBeNull();
});

test('what is kept is always a mapping, whatever was filled in', () => {
  const target = fc.constantFrom(...targetColumns);
  const step = fc.tuple(target, fc.constantFrom('A', 'B', null), fc.constantFrom('', ' ', 'EUR'));
  fc.assert(
    fc.property(fc.array(step), fc.constantFrom(...mappingKinds), (steps, kind) => {
      let mapping: ColumnMapping = { ...empty, kind };
      for (const [column, source, text] of steps) {
        const texts = !['importer_id', 'exporter_id', 'declarant_id'].includes(column);
        mapping = texts && text !== 'EUR' ? withConstant(mapping, column, text) : withSource(mapping, column, source);
      }
      expect(columnMappingSchema.safeParse(tidied(mapping)).error).toBeUndefined();
    }),
  );
});

test('words read back as they were printed; a half-written pair is no pair', () => {
  const word = fc.stringMatching(/^[^;=\n،؛\s]([^;=\n،؛]*[^;=\n،؛\s])?$/);
  fc.assert(
    fc.property(fc.dictionary(word, word), (words) => {
      expect({ ...parseWords(printWords(words)) }).toEqual({ ...words });
    }),
  );
  expect(parseWords('IM = import; EX =; = x; nothing')).toEqual({ IM: 'import' });
  expect(withWords(withWords(empty, 'flow', { IM: 'import' }), 'flow', {}).translations).toEqual({});
});

test('samples are the first values of a column, each once', () => {
  const rows = [['1', ''], [' 1 ', 'x'], ['2'], ['3'], ['4']];
  expect(samplesOf({ columns: ['A', 'B'], rows }, 'A')).toEqual(['1', '2', '3']);
  expect(samplesOf({ columns: ['A', 'B'], rows }, 'gone')).toEqual([]);
});
