import { expect, test } from 'vitest';
import { type ActDraft, actBodyOf, afterControlOf, untouched, withItem } from './act-draft.ts';
import { dropDraft, keepDraft, readDraft } from './kept-draft.ts';

const limits = { registeredOn: '2024-03-01', today: '2024-03-08' };
const empty: ActDraft = {
  examination: 'physical',
  examinedOn: '2024-03-08',
  minutes: '25',
  extent: 'partial',
  note: '  ',
  reason: '',
  attachments: [],
  items: {
    '1': untouched,
    '2': untouched,
  },
};

function problemsOf(draft: ActDraft): string[] {
  const result = actBodyOf(draft, limits);
  return 'problems' in result ? [...result.problems] : [];
}

test('an act says something about at least one item', () => {
  expect(problemsOf(empty)).toEqual(['items']);
});

test('a non-compliant item needs a finding, and its duty is a number', () => {
  const draft = withItem(empty, '2', { outcome: 'non_compliant', additionalDuty: 'much' });
  expect(problemsOf(draft)).toEqual(['finding.2', 'additionalDuty.2']);
});

test('items that nobody examined are left out, money is read as people type it', () => {
  const draft = withItem(empty, '2', {
    outcome: 'non_compliant',
    finding: 'undervaluation',
    additionalDuty: '18 240,50',
  });
  expect(actBodyOf(draft, limits)).toEqual({
    body: {
      examination: 'physical',
      examinedOn: '2024-03-08',
      minutes: 25,
      extent: 'partial',
      note: null,
      corrects: null,
      attachments: [],
      items: [
        {
          itemNumber: 2,
          outcome: 'non_compliant',
          finding: 'undervaluation',
          additionalDuty: '18240.50',
          afterControl: null,
        },
      ],
    },
  });
});

test('files that came are named by their ids, and stay with a draft that is kept', () => {
  const attachment = {
    id: '5d1c4c0e-7c5e-4a39-9d0a-3f6b2f5c9a11',
    fileName: 'invoice.pdf',
    mediaType: 'application/pdf',
    size: 1200,
  } as const;
  const draft = withItem({ ...empty, attachments: [attachment] }, '1', { outcome: 'compliant' });
  expect(actBodyOf(draft, limits)).toMatchObject({ body: { attachments: [attachment.id] } });
  const kept = new Map<string, string>();
  const place = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  };
  keepDraft(place, 'ann', 'N1', draft);
  expect(readDraft(place, 'ann', 'N1')?.attachments).toEqual([attachment]);
});

test('an item that turns out compliant loses its finding and duty', () => {
  const found = withItem(empty, '1', { outcome: 'non_compliant', finding: 'quantity', additionalDuty: '10' });
  expect(withItem(found, '1', { outcome: 'compliant' }).items['1']).toEqual({
    ...untouched,
    outcome: 'compliant',
  });
});

test('an examination lies between registration and today, and took whole minutes', () => {
  const compliant = withItem(empty, '1', { outcome: 'compliant' });
  expect(problemsOf({ ...compliant, examinedOn: '2024-02-29' })).toEqual(['examinedOn']);
  expect(problemsOf({ ...compliant, examinedOn: '2024-03-09' })).toEqual(['examinedOn']);
  expect(problemsOf({ ...compliant, minutes: '' })).toEqual(['minutes']);
  expect(problemsOf({ ...compliant, minutes: '1.5' })).toEqual(['minutes']);
});

test('a kept draft comes back until it is dropped; what is not a draft does not', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  keepDraft(storage, 'ana', 'D1', empty);
  expect(readDraft(storage, 'ana', 'D1')).toEqual(empty);
  expect(readDraft(storage, 'ben', 'D1')).toBeNull();
  dropDraft(storage, 'ana', 'D1');
  expect(readDraft(storage, 'ana', 'D1')).toBeNull();
  for (const key of ['{"examination":"x"}', 'no json']) {
    keepDraft(storage, 'ana', 'D1', empty);
    for (const name of kept.keys()) kept.set(name, key);
    expect(readDraft(storage, 'ana', 'D1')).toBeNull();
  }
});

test('values after control are read as people type them, and what is none is told', () => {
  const after = { ...untouched.after, customsValue: '1 500,50', originCountry: 'cn' };
  expect(afterControlOf(after)).toMatchObject({ customsValue: '1500.50', originCountry: 'CN', hsCode: null });
  expect(afterControlOf(untouched.after)).toBeNull();
  expect(afterControlOf({ ...untouched.after, hsCode: '12' })).toBeUndefined();
  const draft = withItem(empty, '2', {
    outcome: 'non_compliant',
    finding: 'undervaluation',
    after: { ...after, quantity: 'many' },
  });
  expect(problemsOf(draft)).toEqual(['after.2']);
});

test('the duty that follows is sent where none was typed, and what was typed where it was', () => {
  const after = { ...untouched.after, customsValue: '1500' };
  const found = { outcome: 'non_compliant', finding: 'undervaluation', after } as const;
  const computed = () => '160.00';
  const bodyOf = (change: object) => {
    const result = actBodyOf(withItem(empty, '2', { ...found, ...change }), { ...limits, computed });
    return 'body' in result ? result.body : null;
  };
  expect(bodyOf({})).toMatchObject({
    extent: 'partial',
    items: [{ additionalDuty: '160.00', afterControl: { customsValue: '1500' } }],
  });
  expect(bodyOf({ additionalDuty: '99' })).toMatchObject({ items: [{ additionalDuty: '99' }] });
  const withdrawn = actBodyOf(withItem(withItem(empty, '2', found), '2', { outcome: 'compliant' }), {
    ...limits,
    computed,
  });
  expect(withdrawn).toMatchObject({ body: { items: [{ additionalDuty: '0', afterControl: null }] } });
});

test('a correction needs its reason, and names the act that it corrects', () => {
  const compliant = withItem(empty, '1', { outcome: 'compliant' });
  const told = (reason: string) => actBodyOf({ ...compliant, reason }, { ...limits, corrects: 3 });
  expect(told(' x ')).toEqual({ problems: new Set(['reason']) });
  expect(told('Counted twice.')).toMatchObject({ body: { corrects: { actNumber: 3, reason: 'Counted twice.' } } });
  expect(actBodyOf({ ...compliant, reason: 'Counted twice.' }, limits)).toMatchObject({ body: { corrects: null } });
});
