import chardet from 'chardet';
import { notReadable } from './detect-format.ts';

const undefinedIn1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const otherScripts = /^(Shift_JIS|Big5|EUC-|GB18030|ISO-8859-[5-8]$|windows-125[1356]|KOI8)/;
const longestWesternRun = 3;

/**
 * Refuses text that is neither UTF-8 nor Western European: in French, Spanish or German a letter with an accent stands
 * among plain ones, while Arabic, Cyrillic, Greek or Chinese fill whole words with bytes of 80 and above.
 * @throws TidewaiterError `unreadable_file` with the likeliest encoding's name
 */
export function refuseForeignScript(head: Uint8Array): void {
  const { high, inLongRuns, impossible } = runsOf(head);
  if (impossible === 0 && inLongRuns <= high * 0.2) return;
  const guess = chardet.analyse(head.subarray(0, 65_536)).find(({ name }) => otherScripts.test(name));
  const kind = guess ? `text in another encoding than UTF-8, perhaps ${guess.name}` : 'text in an unknown encoding';
  throw notReadable(kind, 'Save it as UTF-8 (in a spreadsheet: "CSV UTF-8") and send it again.');
}

function runsOf(head: Uint8Array): { high: number; inLongRuns: number; impossible: number } {
  let [high, inLongRuns, impossible, run] = [0, 0, 0, 0];
  for (const byte of head) {
    if (byte >= 0x80) {
      high++;
      run++;
      if (undefinedIn1252.has(byte)) impossible++;
      continue;
    }
    if (run > longestWesternRun) inLongRuns += run;
    run = 0;
  }
  return { high, inLongRuns: run > longestWesternRun ? inLongRuns + run : inLongRuns, impossible };
}
