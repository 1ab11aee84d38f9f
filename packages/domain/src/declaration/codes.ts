import { z } from 'zod';

/** Direction of the consignment across the border. */
export const flows = ['import', 'export', 'transit'] as const;
export type Flow = (typeof flows)[number];
export const flowSchema = z.enum(flows);

/** UN/ECE Recommendation 19 modes of transport, by their one-digit code. */
export const transportModes = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
export type TransportMode = (typeof transportModes)[number];
export const transportModeSchema = z.enum(transportModes);

/** Harmonized System subheading or national tariff line: 6 to 12 digits, text, a leading zero kept. */
export const hsCodeSchema = z.string().regex(/^\d{6,12}$/);

/** ISO 3166-1 alpha-2 by shape; membership of the list is checked where a row is parsed. */
export const countryCodeSchema = z.string().regex(/^[A-Z]{2}$/);

export const officeCodeSchema = z.string().min(1).max(32);
export const declarationNumberSchema = z.string().min(1).max(64);
export const itemNumberSchema = z.int().min(1).max(99_999);

/** The HS chapter (first two digits) of a code. Source: HS convention, chapter = digits 1 to 2. */
export function chapterOf(hsCode: string): string {
  return hsCode.slice(0, 2);
}
