import { TidewaiterError } from '@tidewaiter/domain';
import type { Archive } from './open-archive.ts';
import { parseXml } from './parse-xml.ts';

const mostStrings = 4_000_000;
const mostCharacters = 128 * 1024 ** 2;

/** The texts that the cells of a workbook refer to by number; what is written above them (phonetic) is left out. */
export async function readSharedStrings(archive: Archive): Promise<readonly string[]> {
  const strings: string[] = [];
  let [current, characters, reading, phonetic] = ['', 0, false, false];
  await parseXml(archive.text('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic = true;
      reading = name === 't' && !phonetic;
    },
    text: (text) => {
      if (reading) current += text;
    },
    close: (name) => {
      reading = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si') return;
      characters += current.length;
      if (strings.length >= mostStrings || characters > mostCharacters) throw tooMany();
      strings.push(Buffer.from(current, 'utf8').toString('utf8'));
    },
  });
  return strings;
}

function tooMany(): TidewaiterError {
  return new TidewaiterError(
    'too_large',
    'The spreadsheet holds more different texts than can be read here (4 million, 128 million characters). Save the sheet as "CSV UTF-8".',
  );
}
