import { firstPlan, type OfficePlan } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import { planWords } from './plan-words.ts';

const lane = (expectedRate: number, minimumRandomRate: number, minutesEach: number) => ({
  expectedRate,
  minimumRandomRate,
  minutesEach,
});
const office: OfficePlan = {
  officeCode: 'SEA03',
  officerHoursPerDay: 36,
  red: lane(0.03, 0.01, 120),
  yellow: lane(0.05, 0.01, 20),
  blue: lane(0.05, 0, 45),
};

test('whole percents are told of a hundred declarations', () => {
  const words = planWords(office);
  expect(words.base).toBe(100);
  expect(words.taken).toEqual({ red: 3, yellow: 5, blue: 5 });
  expect(words.random).toEqual({ red: 1, yellow: 1, blue: 0 });
  expect(words.released).toBe(87);
});

test('finer rates are told of a thousand', () => {
  const [first] = firstPlan.offices;
  if (first === undefined) throw new Error('no office');
  expect(planWords(first)).toMatchObject({ base: 1000, taken: { red: 30 }, random: { yellow: 5 }, released: 870 });
});

test('officer hours are told in examinations and in documentary checks', () => {
  expect(planWords(office).enoughFor).toEqual({ red: 18, yellow: 108 });
});

test('hours that do not limit are not counted', () => {
  expect(planWords({ ...office, officerHoursPerDay: null }).enoughFor).toBeNull();
});

test('a lane that takes no time is limited by no hours', () => {
  expect(planWords({ ...office, yellow: lane(0.05, 0, 0) }).enoughFor).toEqual({ red: 18, yellow: null });
});

test('a random share above the expected rate is what the lane takes', () => {
  expect(planWords({ ...office, red: lane(0.01, 0.02, 60) }).taken.red).toBe(2);
});

test('what is released is never less than nothing', () => {
  expect(planWords({ ...office, red: lane(1, 0, 60), yellow: lane(1, 0, 60) }).released).toBe(0);
});
