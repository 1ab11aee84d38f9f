import type { ItemFacts } from '@tidewaiter/domain';

/**
 * How items are grouped for rates, counts and peers. A simple group is read from the item (`null`: not declared); a
 * cross is a pair of groups named earlier. `counts` says what opens a group: `items` (needed for novelty and habit) or
 * `outcomes` only (thin crosses, to keep memory small). `parents` are what its rate is shrunk toward: none is the
 * overall rate, one is that group's rate, two are combined by adding their log-odds.
 */
export interface GroupSpec {
  readonly name: string;
  readonly counts: 'items' | 'outcomes';
  readonly key:
    | { readonly of: 'text'; readonly read: (item: ItemFacts) => string | null }
    | { readonly of: 'number'; readonly read: (item: ItemFacts) => number | null }
    | { readonly of: 'pair'; readonly left: number; readonly right: number };
  readonly parents: readonly number[];
  /** False: the group only serves as part of a cross. */
  readonly rated: boolean;
  /** Whether outcomes lately known and what they brought are kept apart: of groups large enough for it to tell. */
  readonly remembers: boolean;
}

const specs: GroupSpec[] = [];
const remembering = new Set([
  'importer',
  'declarant',
  'exporter',
  'office',
  'hs2',
  'hs4',
  'hs6',
  'origin',
  'departure',
  'procedure',
  'preference',
  'route',
  'hs6_origin',
  'importer_hs4',
  'exporter_hs4',
]);

function spec(of: Omit<GroupSpec, 'remembers'>): number {
  return specs.push({ ...of, remembers: remembering.has(of.name) }) - 1;
}

function at(name: string): number {
  const index = specs.findIndex((spec) => spec.name === name);
  if (index < 0) throw new RangeError(`no group is named ${name}`);
  return index;
}

function text(
  name: string,
  read: (item: ItemFacts) => string | null,
  parents: readonly string[] = [],
  rated = true,
): number {
  return spec({ name, counts: 'items', key: { of: 'text', read }, parents: parents.map(at), rated });
}

function number(name: string, read: (item: ItemFacts) => number | null, parents: readonly string[] = []): number {
  return spec({ name, counts: 'items', key: { of: 'number', read }, parents: parents.map(at), rated: true });
}

/** A number that only serves as part of a cross, opened by outcomes alone: masses are nearly as many as items. */
function measure(name: string, read: (item: ItemFacts) => number | null): number {
  return spec({ name, counts: 'outcomes', key: { of: 'number', read }, parents: [], rated: false });
}

/** The first digits of a code as a number; of one length, so that a leading zero loses nothing. */
function digits(code: string, length: number): number {
  let value = 0;
  for (let place = 0; place < length; place += 1) value = value * 10 + code.charCodeAt(place) - 48;
  return value;
}

function cross(
  name: string,
  left: string,
  right: string,
  counts: 'items' | 'outcomes',
  parents: readonly string[] = [left, right],
  rated = true,
): number {
  const key = { of: 'pair', left: at(left), right: at(right) } as const;
  return spec({ name, counts, key, parents: parents.map(at), rated });
}

/** Places of the groups in every array that holds one entry a group. */
export const group = {
  importer: text('importer', (item) => item.importerId),
  declarant: text('declarant', (item) => item.declarantId),
  exporter: text('exporter', (item) => item.exporterId),
  office: text('office', (item) => item.officeCode),
  hs2: number('hs2', (item) => digits(item.hsCode, 2)),
  hs4: number('hs4', (item) => digits(item.hsCode, 4), ['hs2']),
  hs6: number('hs6', (item) => digits(item.hsCode, 6), ['hs4']),
  tariffLine: text('tariff_line', (item) => item.hsCode, ['hs6']),
  origin: text('origin', (item) => item.originCountry),
  departure: text('departure', (item) => item.departureCountry ?? ''),
  procedure: text('procedure', (item) => item.procedureCode ?? ''),
  preference: text('preference', (item) => item.preferenceCode ?? ''),
  mode: text('mode', (item) => item.transportMode ?? ''),
  dutyRate: number('duty_rate', (item) => item.dutyRatePercent ?? -1),
  importerHs4: cross('importer_hs4', 'importer', 'hs4', 'items'),
  importerHs6: cross('importer_hs6', 'importer', 'hs6', 'items', ['importer_hs4', 'hs6']),
  importerOrigin: cross('importer_origin', 'importer', 'origin', 'items'),
  importerExporter: cross('importer_exporter', 'importer', 'exporter', 'items'),
  importerDeclarant: cross('importer_declarant', 'importer', 'declarant', 'items'),
  importerOffice: cross('importer_office', 'importer', 'office', 'items'),
  exporterHs4: cross('exporter_hs4', 'exporter', 'hs4', 'items'),
  exporterOrigin: cross('exporter_origin', 'exporter', 'origin', 'items'),
  declarantHs4: cross('declarant_hs4', 'declarant', 'hs4', 'outcomes'),
  officeHs4: cross('office_hs4', 'office', 'hs4', 'outcomes'),
  hs4Origin: cross('hs4_origin', 'hs4', 'origin', 'outcomes'),
  hs6Origin: cross('hs6_origin', 'hs6', 'origin', 'items', ['hs6', 'hs4_origin']),
  route: cross('route', 'origin', 'departure', 'items'),
  importerRoute: cross('importer_route', 'importer', 'route', 'items'),
  originPreference: cross('origin_preference', 'origin', 'preference', 'outcomes'),
  claim: cross('claim', 'duty_rate', 'preference', 'outcomes'),
  hs6Claim: cross('hs6_claim', 'hs6', 'claim', 'outcomes'),
  hs6Route: cross('hs6_route', 'hs6_origin', 'departure', 'outcomes', ['hs6_origin', 'route']),
  hs6RouteClaim: cross('hs6_route_claim', 'hs6_route', 'claim', 'outcomes', ['hs6_route', 'hs6_claim']),
  unit: text('unit', (item) => (item.quantity === null ? null : (item.quantityUnit ?? '')), [], false),
  hs6Unit: cross('hs6_unit', 'hs6', 'unit', 'items', [], false),
  hs6OriginUnit: cross('hs6_origin_unit', 'hs6_origin', 'unit', 'items', [], false),
  mass: measure('mass', (item) => item.netMassKg),
  sameGoods: cross('same_goods', 'hs6_route_claim', 'mass', 'outcomes', ['hs6_route_claim']),
} as const;

/** Name of a group, as it stands in the names of features and as the level of a reason. */
export function groupName(g: number): string {
  return groupSpecs[g]?.name ?? '';
}

/** Every group, in the order in which rates are computed: parents first. */
export const groupSpecs: readonly GroupSpec[] = specs;
