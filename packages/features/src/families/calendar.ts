import type { Feature } from '../feature.ts';

function calendar(name: string, unit: string, description: string, of: (date: Date) => number): Feature {
  return {
    name,
    unit,
    source: 'declaration',
    knownWhen: 'registration',
    description,
    value: (reading) => {
      const { registrationDay } = reading.item;
      if (registrationDay !== day) {
        day = registrationDay;
        date = new Date(day * 86_400_000);
      }
      return of(date);
    },
  };
}

// Items come by day, so the date is worked out once a day rather than once an item.
let day = Number.NaN;
let date = new Date(0);

const yearPart = (of: Date) => (2 * Math.PI * of.getUTCMonth()) / 12;

/** When the item was registered. */
export const calendarFeatures: readonly Feature[] = [
  calendar('weekday', 'days since Sunday', 'Day of the week', (of) => of.getUTCDay()),
  calendar('month_sine', 'sine', 'Month, as a point on the yearly circle', (of) => Math.sin(yearPart(of))),
  calendar('month_cosine', 'cosine', 'Month, as a point on the yearly circle', (of) => Math.cos(yearPart(of))),
  calendar('days_to_month_end', 'days', 'Days left in the month', (of) => {
    const last = new Date(Date.UTC(of.getUTCFullYear(), of.getUTCMonth() + 1, 0));
    return last.getUTCDate() - of.getUTCDate();
  }),
];
