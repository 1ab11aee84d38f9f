import { dateOf, dayOf, TidewaiterError } from '@tidewaiter/domain';

export interface Period {
  readonly firstDay: number;
  /** Last day of registration, included. */
  readonly lastDay: number;
}

export interface PeriodChoice {
  readonly from?: string | undefined;
  readonly months?: number | undefined;
  readonly endOn?: string | undefined;
}

const defaultFrom = '2024-01-01';
const defaultMonths = 15;

function parseDay(text: string, name: string): number {
  const day = dayOf(text);
  if (day === null)
    throw new TidewaiterError('invalid_request', `${name} must be a date, as 2024-02-29`, { [name]: text });
  return day;
}

/** The day some months later, or earlier; the last of the month where there is no such day. */
function shiftMonths(day: number, months: number): number {
  const date = new Date(day * 86_400_000);
  const target = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const [year, month] = [Math.floor(target / 12), ((target % 12) + 12) % 12];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / 86_400_000;
}

/** The period simulated: from a date, up to a date, or both; 15 months unless the caller says otherwise. */
export function periodOf({ from, months = defaultMonths, endOn }: PeriodChoice): Period {
  if (!Number.isInteger(months) || months < 1 || months > 240) {
    throw new TidewaiterError('invalid_request', 'months must be a whole number from 1 to 240', { months });
  }
  const lastDay = endOn === undefined ? undefined : parseDay(endOn, 'endOn');
  const firstDay =
    from === undefined && lastDay !== undefined
      ? shiftMonths(lastDay, -months) + 1
      : parseDay(from ?? defaultFrom, 'from');
  const period = { firstDay, lastDay: lastDay ?? shiftMonths(firstDay, months) - 1 };
  if (period.lastDay < period.firstDay) {
    throw new TidewaiterError('invalid_request', 'endOn must not be before from', {
      from: dateOf(period.firstDay),
      endOn: dateOf(period.lastDay),
    });
  }
  return period;
}
