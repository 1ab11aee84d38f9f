import { numberText } from './number-text.ts';

export const missing = '–';

type Value = number | string | null | undefined;

export interface Formats {
  /** `12,340` */
  readonly number: (value: Value, fractionDigits?: number) => string;
  /** `12.8M`, for headlines. */
  readonly compact: (value: Value) => string;
  /** A share 0 to 1 as `31.2 %`. */
  readonly percent: (share: Value, fractionDigits?: number) => string;
  /** `4.1 % (3.3 % to 5.0 %)`, the word between being the caller's. */
  readonly percentWithInterval: (share: number, low: number, high: number, fractionDigits?: number) => string;
  /** A number with its sign: `+312`, `−38`. */
  readonly signed: (value: Value, fractionDigits?: number) => string;
  /** Money as decimal text or number; without a currency it is the reporting currency and bears no name. */
  readonly money: (value: Value, currency?: string | null, fractionDigits?: number) => string;
  readonly moneyCompact: (value: Value, currency?: string | null) => string;
  /** A calendar date `YYYY-MM-DD`; no time zone ever moves it. */
  readonly date: (date: string | null | undefined) => string;
  /** `Mar 2024`, for axes. */
  readonly month: (date: string | null | undefined) => string;
  /** An instant, in the reader's time zone. */
  readonly dateTime: (instant: string | Date | null | undefined) => string;
  readonly time: (instant: string | Date | null | undefined) => string;
  /** `14 minutes ago`, `in 3 hours`. */
  readonly relative: (instant: string | Date | null | undefined, now?: Date) => string;
  /** `5 h 40 min`. */
  readonly duration: (minutes: number) => string;
  /** `12.4 MB` */
  readonly bytes: (bytes: number) => string;
  readonly country: (code: string) => string;
  readonly list: (parts: readonly string[]) => string;
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

// The month is a word: where it is a number, its marks of direction are lost in a chart's axis.
const dayWritten = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/** Every way a value is shown, by one BCP 47 locale and its digits. Pure; made once for a locale by `useFormats`. */
export function createFormats(locale: string): Formats {
  const cache = new Map<string, Intl.NumberFormat>();
  const show = (value: Value, options: Intl.NumberFormatOptions): string => {
    const text = value === null || value === undefined ? null : numberText(value);
    if (text === null) return missing;
    const key = JSON.stringify(options);
    const format = cache.get(key) ?? new Intl.NumberFormat(locale, options);
    cache.set(key, format);
    return format.format(text);
  };
  const instantOf = (instant: string | Date | null | undefined): Date | null => {
    if (instant === null || instant === undefined) return null;
    const date = new Date(instant);
    return Number.isNaN(date.getTime()) ? null : date;
  };
  const calendar = new Intl.DateTimeFormat(locale, { ...dayWritten, timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(locale, { ...dayWritten, hour: 'numeric', minute: '2-digit' });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const relatives = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const fixed = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });
  const percent = (share: Value, digits = 1) => show(share, { style: 'percent', ...fixed(digits) });
  const currencyOf = (currency: string | null | undefined): Intl.NumberFormatOptions =>
    currency ? { style: 'currency', currency, currencyDisplay: 'code' } : {};
  const unit = (value: number, name: string) => show(value, { style: 'unit', unit: name, maximumFractionDigits: 1 });

  return {
    number: (value, digits = 0) => show(value, { maximumFractionDigits: digits }),
    compact: (value) => show(value, { notation: 'compact', maximumSignificantDigits: 3 }),
    percent,
    percentWithInterval: (share, low, high, digits = 1) =>
      `${percent(share, digits)} (${percent(low, digits)} – ${percent(high, digits)})`,
    signed: (value, digits = 0) => show(value, { signDisplay: 'exceptZero', ...fixed(digits) }).replace('-', '−'),
    money: (value, currency, digits = 0) => show(value, { ...currencyOf(currency), ...fixed(digits) }),
    moneyCompact: (value, currency) =>
      show(value, { ...currencyOf(currency), notation: 'compact', maximumSignificantDigits: 3 }),
    date: (date) => {
      const day = date ? instantOf(`${date.slice(0, 10)}T00:00:00Z`) : null;
      return day === null ? missing : calendar.format(day);
    },
    month: (date) => {
      const day = date ? instantOf(`${date.slice(0, 7)}-01T00:00:00Z`) : null;
      return day === null ? missing : months.format(day);
    },
    dateTime: (instant) => {
      const date = instantOf(instant);
      return date === null ? missing : instants.format(date);
    },
    time: (instant) => {
      const date = instantOf(instant);
      return date === null ? missing : times.format(date);
    },
    relative: (instant, now = new Date()) => {
      const date = instantOf(instant);
      if (date === null) return missing;
      const seconds = Math.round((date.getTime() - now.getTime()) / 1000);
      const step = steps.find(([, size]) => Math.abs(seconds) >= size);
      return step === undefined
        ? relatives.format(0, 'second')
        : relatives.format(Math.round(seconds / step[1]), step[0]);
    },
    duration: (minutes) => {
      const whole = Math.round(minutes);
      const hours = Math.floor(whole / 60);
      const rest = whole - hours * 60;
      if (hours === 0) return unit(rest, 'minute');
      return rest === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(rest, 'minute')}`;
    },
    bytes: (bytes) => {
      const names = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
      const level = Math.min(3, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
      return unit(bytes / 1000 ** level, names[level] ?? 'byte');
    },
    country: (code) => {
      try {
        return countries.of(code) ?? code;
      } catch {
        return code;
      }
    },
    list: (parts) => lists.format(parts),
  };
}
