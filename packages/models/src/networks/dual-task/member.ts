import { tensor, tensor1d } from '@tensorflow/tfjs-core';
import type { FeatureMatrix } from '@tidewaiter/features';
import { categoryRows } from '../../encode/category-rows.ts';
import type { Encoder } from '../../encode/encoder.ts';
import { rowEncoder } from '../../encode/row-encoder.ts';
import { tableRows, type Vocabulary } from '../../encode/vocabulary.ts';
import { type LeafForest, leafReader } from '../tree-attention/leaf-reader.ts';
import type { NetworkBatch } from './forward.ts';
import type { DualTaskSettings } from './settings.ts';
import { type WeightName, type WeightPart, weightParts } from './weights.ts';

/** What all members of a network share: everything but the weights. */
export interface Architecture {
  readonly settings: DualTaskSettings;
  readonly encoder: Encoder;
  readonly vocabulary: Vocabulary;
  readonly parts: readonly WeightPart[];
  readonly leaves: LeafForest | null;
  /** Places, among the categories, of those that ask for leaves. */
  readonly asking: readonly number[];
}

/** Lays out the network that follows from its settings, encoder and vocabulary. */
export function architecture(
  settings: DualTaskSettings,
  encoder: Encoder,
  vocabulary: Vocabulary,
  leaves: LeafForest | null = null,
): Architecture {
  const asking = (settings.leaves?.query ?? []).flatMap((name) => {
    const place = vocabulary.findIndex((category) => category.name === name);
    return place < 0 || settings.embedding === 0 ? [] : [place];
  });
  const inputs = {
    width: encoder.width,
    categories: vocabulary.length,
    tableRows: tableRows(vocabulary),
    leaves: leaves?.forest.leafValue.length ?? 0,
    asking: asking.length,
  };
  return { settings, encoder, vocabulary, parts: weightParts(settings, inputs), leaves, asking };
}

/** True where the network looks categories up. */
export function embeds({ settings, vocabulary }: Architecture): boolean {
  return settings.hidden !== null && settings.embedding > 0 && vocabulary.length > 0;
}

/** One part of a member's weights; empty where the network has none such. */
export function weightsOf({ parts }: Architecture, weights: Float32Array, name: WeightName): Float32Array {
  const part = parts.find((one) => one.name === name);
  return weights.subarray(part?.from ?? 0, part?.to ?? 0);
}

/** A batch in plain arrays, before it becomes tensors. */
export interface RawBatch {
  readonly rows: number;
  readonly encoded: Float32Array;
  readonly categoryRows: Int32Array;
  /** Leaves of the forest, rows × trees; empty without one. */
  readonly leafRows: Int32Array;
}

export type BatchReader = (matrix: FeatureMatrix, rows: ArrayLike<number>) => RawBatch;

/**
 * Makes the function that reads the given matrix rows as a batch. The arrays of a batch are its reader's: the next
 * read overwrites them, since fresh memory for each batch costs more than its arithmetic.
 */
export function batchReader(network: Architecture): BatchReader {
  const { encoder, vocabulary } = network;
  const width = Math.max(1, encoder.width);
  const encode = rowEncoder(encoder);
  const lookUp = categoryRows(vocabulary);
  const readLeaves = network.leaves && leafReader(network.leaves);
  const trees = network.leaves?.forest.roots.length ?? 0;
  let encodedRows = new Float32Array(0);
  const categories = embeds(network) ? vocabulary.length : 0;
  return (matrix, rows) => {
    if (encodedRows.length < rows.length * width) encodedRows = new Float32Array(rows.length * width);
    const encoded = encodedRows.subarray(0, rows.length * width);
    const looked = new Int32Array(rows.length * categories);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0;
      encode(matrix.values, row * matrix.names.length, encoded, i * width);
      if (categories) lookUp(matrix, row, looked, i * categories);
    }
    const leafRows = new Int32Array(rows.length * trees);
    readLeaves?.(matrix, rows, leafRows);
    return { rows: rows.length, encoded, categoryRows: looked, leafRows };
  };
}

/** The batch as tensors, for use inside a `tidy`. */
export function batchTensors(batch: RawBatch): NetworkBatch {
  const encoded = tensor(batch.encoded, [batch.rows, batch.encoded.length / batch.rows]);
  const { leafRows } = batch;
  return batch.categoryRows.length
    ? { encoded, leafRows, categoryRows: tensor1d(batch.categoryRows, 'int32') }
    : { encoded, leafRows };
}
