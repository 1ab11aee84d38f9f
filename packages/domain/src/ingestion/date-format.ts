import { z } from 'zod';

/**
 * Ways in which foreign files write a date; `-`, `/`, `.` and a space stand for each other, and a time of day after
 * the date is left out. `YY` is a year from 1980 to 2079; `MON` an English month's
 * first three letters.
 */
export const dateFormats = ['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY', 'YYYYMMDD', 'YY-MM-DD', 'DD-MON-YYYY'] as const;
export type DateFormat = (typeof dateFormats)[number];
export const dateFormatSchema = z.enum(dateFormats);
