/** Fields of an item that hold a trader's pseudonym, each keyed by a key of its own, and their columns. */
export const traderColumns = {
  importer: 'importer_id',
  declarant: 'declarant_id',
  exporter: 'exporter_id',
} as const;
export type TraderField = keyof typeof traderColumns;
export const traderFields = ['importer', 'declarant', 'exporter'] as const satisfies readonly TraderField[];

/** What a stored pseudonym of each field becomes. */
export type Rekeying = Readonly<Record<TraderField, (pseudonym: string) => string>>;
