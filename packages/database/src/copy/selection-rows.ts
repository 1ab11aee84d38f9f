import { widestField, writeFieldOf, writeInt16, writeInt32, writeIntegerField, writeNull } from './binary-fields.ts';
import type { CopiedSelection } from './copy-selections.ts';
import { GrownMemory } from './grown-memory.ts';

/** Columns in the order in which `SelectionRows` writes them. */
export const selectionColumns = [
  ...['declaration_number', 'item_number', 'run_id', 'model_id', 'probability', 'expected_additional_duty'],
  ...['risk_score', 'lane', 'selection_reason', 'selection_probability', 'criterion_id', 'reasons', 'scored_at'],
] as const;

const { text, numeric } = writeFieldOf;
/** PostgreSQL counts time from 2000-01-01, in microseconds. */
const epoch = Date.UTC(2000, 0, 1);
const jsonbVersion = 1;
/** All fields but texts, the duty and the reasons, lengths included. */
const fixedBytes = 128;

/** Selections of a run in the binary format of COPY. Source: PostgreSQL manual, COPY, "Binary Format". */
export class SelectionRows {
  readonly #memory = new GrownMemory();
  readonly #double = new DataView(new ArrayBuffer(8));
  readonly #runAndModel = new Uint8Array(16);
  readonly #scoredAt = new Uint8Array(12);

  constructor(run: { readonly id: number; readonly modelId: number; readonly scoredAt: Date }) {
    writeIntegerField(this.#runAndModel, writeIntegerField(this.#runAndModel, 0, run.id), run.modelId);
    const at = writeInt32(this.#scoredAt, 0, 8);
    new DataView(this.#scoredAt.buffer).setBigInt64(at, BigInt(run.scoredAt.getTime() - epoch) * 1000n);
  }

  add(row: CopiedSelection<Uint8Array>): void {
    const memory = this.#memory;
    const { declarationNumber, expectedAdditionalDuty, reasonsJson } = row;
    memory.need(
      fixedBytes +
        widestField(declarationNumber) +
        widestField(expectedAdditionalDuty) +
        widestField(row.selectionReason) +
        (reasonsJson?.length ?? 0),
    );
    const { bytes } = memory;
    let at = writeInt16(bytes, memory.length, selectionColumns.length);
    at = text(bytes, at, declarationNumber);
    at = writeIntegerField(bytes, at, row.itemNumber);
    bytes.set(this.#runAndModel, at);
    at = this.#writeDouble(bytes, at + this.#runAndModel.length, row.probability);
    at = numeric(bytes, at, expectedAdditionalDuty);
    at = writeIntegerField(bytes, at, row.riskScore);
    at = text(bytes, at, row.lane);
    at = text(bytes, at, row.selectionReason);
    at = this.#writeDouble(bytes, at, row.selectionProbability);
    at = row.criterionId === null ? writeNull(bytes, at) : writeIntegerField(bytes, at, row.criterionId);
    at = reasonsJson === null ? writeNull(bytes, at) : writeJson(bytes, at, reasonsJson);
    bytes.set(this.#scoredAt, at);
    memory.length = at + this.#scoredAt.length;
  }

  /** What was added. It is written over once rows are added again after the next taking: two are used in turn. */
  take(): Uint8Array {
    const taken = this.#memory.take();
    this.#memory.reuse(taken.buffer as ArrayBuffer);
    return taken;
  }

  #writeDouble(bytes: Uint8Array, at: number, value: number): number {
    this.#double.setFloat64(0, value);
    const from = writeInt32(bytes, at, 8);
    for (let index = 0; index < 8; index += 1) bytes[from + index] = this.#double.getUint8(index);
    return from + 8;
  }
}

function writeJson(bytes: Uint8Array, at: number, json: Uint8Array): number {
  const from = writeInt32(bytes, at, 1 + json.length);
  bytes[from] = jsonbVersion;
  bytes.set(json, from + 1);
  return from + 1 + json.length;
}
