import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../lib/i18n/languages.ts';
import { catalogue as ar } from './ar.ts';
import { catalogue as arScreens } from './ar-screens.ts';
import { catalogue as en } from './en.ts';
import { catalogue as enScreens } from './en-screens.ts';
import { catalogue as es } from './es.ts';
import { catalogue as esScreens } from './es-screens.ts';
import { catalogue as fr } from './fr.ts';
import { catalogue as frScreens } from './fr-screens.ts';

const catalogues = {
  en: { ...en, ...enScreens },
  fr: { ...fr, ...frScreens },
  es: { ...es, ...esScreens },
  ar: { ...ar, ...arScreens },
};
const plural = /_(zero|one|two|few|many|other)$/;

function leaves(tree: unknown, path: string[] = []): [string, string][] {
  if (typeof tree === 'string') return [[path.join('.'), tree]];
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, child]) => leaves(child, [...path, key]));
}

function keysOf(catalogue: Readonly<Record<string, unknown>>): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([namespace, tree]) =>
      leaves(tree).map(([key, text]): [string, string] => [`${namespace}:${key}`, text]),
    ),
  );
}

const texts = new Map(languages.map((language) => [language, keysOf(catalogues[language])]));
const english = texts.get('en') ?? new Map<string, string>();
const stems = (map: ReadonlyMap<string, string>) => new Set([...map.keys()].map((key) => key.replace(plural, '')));
const slots = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '').sort();

describe.each(languages.filter((language) => language !== 'en'))('the catalogue of %s', (language) => {
  const own = texts.get(language) ?? new Map<string, string>();

  test('has the keys of the English one, no fewer and no more', () => {
    expect([...stems(own)].sort()).toEqual([...stems(english)].sort());
  });

  test('fills the same slots', () => {
    const wrong = [...own].filter(([key, text]) => {
      const source = english.get(key) ?? english.get(key.replace(plural, '_other'));
      const wanted = new Set(slots(source ?? ''));
      return slots(text).some((slot) => !wanted.has(slot));
    });
    expect(wrong).toEqual([]);
  });

  test('has every plural form its language needs', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...english.keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(plural, ''));
    const missing = counted.flatMap((stem) => forms.map((form) => `${stem}_${form}`)).filter((key) => !own.has(key));
    expect(missing).toEqual([]);
  });
});

test('every text that the code asks for by a literal key exists in English', () => {
  const source = join(import.meta.dirname, '..');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(source, name));
  const known = stems(english);
  const missing = files.flatMap((file) => {
    const code = readFileSync(file, 'utf8');
    const namespace = /useTranslation\('([\w-]+)'/.exec(code)?.[1] ?? 'shell';
    return [...code.matchAll(/\bt\('([^']+)'/g)]
      .map((match) => match[1] ?? '')
      .map((key) => (key.includes(':') ? key : `${namespace}:${key}`))
      .filter((key) => !known.has(key) && ![...known].some((other) => other.startsWith(`${key}.`)))
      .map((key) => `${basename(file)}: ${key}`);
  });
  expect(missing).toEqual([]);
});

/** What is drawn before the texts of later screens are there. */
const firstRooms = ['app', 'lib', 'components', 'features/worklist', 'features/declaration', 'features/sign-in'];
/** Drawn by later screens alone. */
const laterRooms = ['components/jobs'];

test('the first screens say nothing that is fetched with later ones', () => {
  const source = join(import.meta.dirname, '..');
  const isFirst = (name: string) =>
    firstRooms.some((room) => name.startsWith(`${room}/`)) && !laterRooms.some((room) => name.startsWith(`${room}/`));
  const later = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => isFirst(name) && /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .flatMap((name) => {
      const code = readFileSync(join(source, name), 'utf8');
      const asked = [...code.matchAll(/useTranslation\('([\w-]+)'|\bt\(['`]([\w-]+):/g)];
      return asked.flatMap(([, own, other]) => own ?? other ?? []).map((namespace) => ({ name, namespace }));
    })
    .filter(({ namespace }) => namespace in enScreens);
  expect(later).toEqual([]);
});
