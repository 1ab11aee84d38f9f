import type { ItemFacts, OutcomeFacts } from '@tidewaiter/domain';
import { GroupTable, kept, notDeclared, unseen } from './group-table.ts';
import { group, groupSpecs } from './groups.ts';
import { PartnerRing } from './partner-ring.ts';
import { PeerSketch } from './peer-sketch.ts';
import { rateGroups } from './rate-groups.ts';
import { logRatio, logShare } from './ratio.ts';
import { Shrinkage } from './shrinkage.ts';
import { TraderTable } from './trader-table.ts';

/** Rate assumed before any outcome is known, worth ten examinations. */
const firstRate = 0.1;
const firstWeight = 10;
/** Additional duty is kept as a share of customs value, at most this, so that one item cannot make a group's mean. */
const recoveryCap = 5;

/** An item with its slot in every group, opened where it was new. */
export interface PlacedItem {
  readonly item: ItemFacts;
  readonly slots: number[];
}

/** A known result of control with the item it belongs to. */
export interface PlacedOutcome extends PlacedItem {
  readonly outcome: OutcomeFacts;
}

const traderKeys = ['importer', 'exporter', 'declarant'] as const;
export type TraderKey = (typeof traderKeys)[number];

/** Everything remembered of the past, as counts and bounded samples; facts are folded in by whole days. */
export class Past {
  readonly groups: readonly GroupTable[] = groupSpecs.map((spec) => new GroupTable(spec));
  readonly shrinkage: readonly Shrinkage[] = groupSpecs.map(() => new Shrinkage());
  readonly traders = { importer: new TraderTable(), exporter: new TraderTable(), declarant: new TraderTable() };
  readonly exporterImporters = new PartnerRing();
  readonly declarantImporters = new PartnerRing();
  /** ln(customs value per kg) by group. */
  readonly pricePerKg = {
    hs6Origin: new PeerSketch(64),
    hs6: new PeerSketch(128),
    hs4: new PeerSketch(128),
    hs2: new PeerSketch(128),
    importerHs6: new PeerSketch(8),
  };
  /** ln(customs value per supplementary unit) by group. */
  readonly pricePerUnit = { hs6OriginUnit: new PeerSketch(48), hs6Unit: new PeerSketch(96) };
  readonly massPerUnit = new PeerSketch(64);
  readonly grossToNet = new PeerSketch(64);
  readonly freightShare = new PeerSketch(96);
  readonly dutyRate = { hs6: new PeerSketch(64), hs4: new PeerSketch(128), hs2: new PeerSketch(128) };
  items = 0;
  examined = 0;
  nonCompliant = 0;
  recovery = 0;
  readonly #rates = new Float64Array(groupSpecs.length);
  readonly #priors = new Float64Array(groupSpecs.length);

  /** Overall rate of non-compliance among the examined, with the first assumption as ten examinations. */
  get overallRate(): number {
    return (this.nonCompliant + firstRate * firstWeight) / (this.examined + firstWeight);
  }

  /** Overall mean of additional duty ÷ customs value among the examined. */
  get overallRecovery(): number {
    return this.recovery / (this.examined + firstWeight);
  }

  /** The members of one of `group`. */
  table(g: number): GroupTable {
    const table = this.groups[g];
    if (!table) throw new RangeError(`there is no group ${g}`);
    return table;
  }

  /** Finds the item's slot in every group, `unseen` where it has none. */
  locate(item: ItemFacts, slots: number[]): void {
    for (let g = 0; g < this.groups.length; g += 1)
      slots[g] = this.groups[g]?.locate(item, slots, false) ?? notDeclared;
  }

  /**
   * Opens a slot wherever a located item has none, in groups that count items or in all. An open slot without counts
   * reads like one never seen, so opening it early tells nothing.
   */
  open(item: ItemFacts, slots: number[], which: 'items' | 'all'): void {
    for (let g = 0; g < this.groups.length; g += 1) {
      const table = this.groups[g];
      if (slots[g] !== unseen || !table || (which === 'items' && table.spec.counts !== 'items')) continue;
      slots[g] = table.locate(item, slots, true);
    }
  }

  /** Folds in items registered on one day, in the order given. */
  addItems(items: readonly PlacedItem[]): void {
    for (const { item, slots } of items) this.#addItem(item, slots);
  }

  /** Folds in outcomes that became known on one day, in the order given; all are predicted before any is counted. */
  addOutcomes(known: readonly PlacedOutcome[]): void {
    for (const { outcome, slots } of known) {
      rateGroups(this, slots, this.#rates, this.#priors);
      for (let g = 0; g < this.groups.length; g += 1) {
        const slot = slots[g] ?? notDeclared;
        const table = this.groups[g];
        if (slot < 0 || !table?.spec.rated) continue;
        const examined = table.read(slot, kept.examined);
        if (examined === 0) continue;
        const prior = this.#priors[g] ?? Number.NaN;
        this.shrinkage[g]?.charge(examined, table.read(slot, kept.nonCompliant), prior, outcome.nonCompliant);
      }
    }
    for (const { outcome, item, slots } of known) this.#addOutcome(outcome, item, slots);
    for (const shrinkage of this.shrinkage) shrinkage.settle();
  }

  #addItem(item: ItemFacts, slots: number[]): void {
    const before = (g: number) => this.groups[g]?.read(slots[g] ?? notDeclared, kept.items) ?? 0;
    const logValue = Math.log1p(item.customsValue);
    for (const key of traderKeys) {
      const slot = slots[group[key]] ?? notDeclared;
      if (slot >= 0) {
        this.traders[key].addItem(slot, item.registrationDay, before(group[key]), logValue, item.dutyRatePercent);
      }
    }
    this.#addPartners(slots, before);
    for (let g = 0; g < this.groups.length; g += 1) {
      const table = this.groups[g];
      const slot = slots[g] ?? notDeclared;
      if (table?.spec.counts === 'items' && slot >= 0) table.addItem(slot, item.registrationDay);
    }
    this.#addPeers(item, slots);
    this.items += 1;
  }

  #addPartners(slots: number[], before: (g: number) => number): void {
    const importer = slots[group.importer] ?? notDeclared;
    const exporter = slots[group.exporter] ?? notDeclared;
    const declarant = slots[group.declarant] ?? notDeclared;
    if (exporter >= 0 && before(group.importerExporter) === 0) {
      this.traders.importer.addPartner(importer);
      this.traders.exporter.addPartner(exporter);
      this.exporterImporters.add(exporter, importer);
    }
    if (declarant >= 0 && before(group.importerDeclarant) === 0) {
      this.traders.declarant.addPartner(declarant);
      this.declarantImporters.add(declarant, importer);
    }
  }

  #addPeers(item: ItemFacts, slots: number[]): void {
    const add = (sketch: PeerSketch, g: number, value: number): void => {
      const slot = slots[g] ?? notDeclared;
      if (slot >= 0 && !Number.isNaN(value)) sketch.add(slot, value);
    };
    const perKg = logRatio(item.customsValue, item.netMassKg);
    add(this.pricePerKg.hs6Origin, group.hs6Origin, perKg);
    add(this.pricePerKg.hs6, group.hs6, perKg);
    add(this.pricePerKg.hs4, group.hs4, perKg);
    add(this.pricePerKg.hs2, group.hs2, perKg);
    add(this.pricePerKg.importerHs6, group.importerHs6, perKg);
    const perUnit = logRatio(item.customsValue, item.quantity);
    add(this.pricePerUnit.hs6OriginUnit, group.hs6OriginUnit, perUnit);
    add(this.pricePerUnit.hs6Unit, group.hs6Unit, perUnit);
    add(this.massPerUnit, group.hs6Unit, logRatio(item.netMassKg, item.quantity));
    add(this.grossToNet, group.hs6, logRatio(item.grossMassKg, item.netMassKg));
    add(this.freightShare, group.route, logShare(item.freight, item.customsValue));
    const rate = item.dutyRatePercent ?? Number.NaN;
    add(this.dutyRate.hs6, group.hs6, rate);
    add(this.dutyRate.hs4, group.hs4, rate);
    add(this.dutyRate.hs2, group.hs2, rate);
  }

  #addOutcome(outcome: OutcomeFacts, item: ItemFacts, slots: number[]): void {
    const recovery = recoveryOf(outcome, item);
    for (let g = 0; g < this.groups.length; g += 1) {
      const slot = slots[g] ?? notDeclared;
      const table = this.groups[g];
      if (slot >= 0 && table?.spec.rated) table.addOutcome(slot, outcome.examinedDay, outcome.nonCompliant, recovery);
    }
    for (const key of traderKeys) {
      const slot = slots[group[key]] ?? notDeclared;
      if (slot >= 0) this.traders[key].addOutcome(slot, outcome.examinedDay, outcome.nonCompliant);
    }
    this.examined += 1;
    this.nonCompliant += outcome.nonCompliant ? 1 : 0;
    this.recovery += recovery;
  }
}

function recoveryOf(outcome: OutcomeFacts, item: ItemFacts): number {
  if (!(outcome.additionalDuty > 0)) return 0;
  return item.customsValue > 0 ? Math.min(recoveryCap, outcome.additionalDuty / item.customsValue) : recoveryCap;
}
