import { volumeDecay } from './decay.ts';
import { group } from './groups.ts';

/** What is kept for each trader beside its group's counts; days are 0 where it never happened. */
export const habit = {
  firstDay: 0,
  lastExaminedDay: 1,
  lastNonCompliantDay: 2,
  /** Compliant examinations in a row since the last non-compliant one. */
  streak: 3,
  /** Items, faded with a half-life of 30 days. */
  recentItems: 4,
  recentItemsDay: 5,
  /** Running mean of ln(1 + customs value); the last 50 items weigh most. */
  meanLogValue: 6,
  /** Running mean of the duty rate, percent; `NaN` before one was declared. */
  meanDutyRate: 7,
  /** Distinct partners of the trader: exporters of an importer, importers of an exporter or declarant. */
  partners: 8,
} as const;
export const habitWidth = 9;
const memory = 50;

/** Traders whose habits are kept, in the order of `Past.traders`. */
export const traderGroups: readonly number[] = [group.importer, group.exporter, group.declarant];

/** Habits of the traders of one kind, by their place in their group. */
export class TraderTable {
  kept = new Float32Array(64 * habitWidth);

  /** `before` counts the trader's items so far; `dutyRate` is `NaN` where none was declared. */
  addItem(slot: number, day: number, before: number, logValue: number, dutyRate: number): void {
    this.#room(slot);
    const values = this.kept;
    const at = slot * habitWidth;
    if (before === 0) {
      values[at + habit.firstDay] = day;
      values[at + habit.meanLogValue] = logValue;
      values[at + habit.meanDutyRate] = Number.NaN;
    }
    const since = values[at + habit.recentItemsDay] ?? 0;
    values[at + habit.recentItems] = (values[at + habit.recentItems] ?? 0) * volumeDecay(day - since) + 1;
    values[at + habit.recentItemsDay] = since > day ? since : day;
    const share = 1 / (before < memory ? before + 1 : memory);
    const meanValue = values[at + habit.meanLogValue] ?? 0;
    values[at + habit.meanLogValue] = meanValue + share * (logValue - meanValue);
    if (Number.isNaN(dutyRate)) return;
    const meanRate = values[at + habit.meanDutyRate] ?? Number.NaN;
    values[at + habit.meanDutyRate] = Number.isNaN(meanRate) ? dutyRate : meanRate + share * (dutyRate - meanRate);
  }

  addOutcome(slot: number, day: number, nonCompliant: boolean): void {
    this.#room(slot);
    const values = this.kept;
    const at = slot * habitWidth;
    values[at + habit.lastExaminedDay] = Math.max(values[at + habit.lastExaminedDay] ?? 0, day);
    if (nonCompliant)
      values[at + habit.lastNonCompliantDay] = Math.max(values[at + habit.lastNonCompliantDay] ?? 0, day);
    values[at + habit.streak] = nonCompliant ? 0 : (values[at + habit.streak] ?? 0) + 1;
  }

  addPartner(slot: number): void {
    this.#room(slot);
    const at = slot * habitWidth + habit.partners;
    this.kept[at] = (this.kept[at] ?? 0) + 1;
  }

  #room(slot: number): void {
    while ((slot + 1) * habitWidth > this.kept.length) {
      const wider = new Float32Array(this.kept.length * 2);
      wider.set(this.kept);
      this.kept = wider;
    }
  }
}
