import { expect, test } from 'vitest';
import { type Command, commandsFound } from './commands-found.ts';

const command = (label: string, always = false): Command => ({ id: label, label, always, run: () => undefined });
const commands = ['Claim', 'Next', 'Go to Revenue & risk', 'Go to Révision', 'Reroute to red'].map((label) =>
  command(label),
);
const found = (text: string) => commandsFound(commands, text).map(({ label }) => label);

test('every word has to be in the name, without regard to case and marks', () => {
  expect(found('go risk')).toEqual(['Go to Revenue & risk']);
  expect(found('REVISION')).toEqual(['Go to Révision']);
  expect(found('nothing such')).toEqual([]);
  expect(found('  ')).toHaveLength(commands.length);
});

test('what begins with the text comes first, and what was made from it always', () => {
  expect(found('re')[0]).toBe('Reroute to red');
  const made = command('Open declaration “re”', true);
  expect(commandsFound([...commands, made], 'zzz')).toEqual([made]);
  expect(commandsFound([made, ...commands], 're')[0]?.label).toBe('Reroute to red');
});
