/**
 * The product of two row-major matrices in plain loops, for where a tensor would cost more than its arithmetic.
 *
 * @param a rows × depth; `b` depth × width
 * @returns rows × width
 */
export function plainProduct(
  a: Float32Array,
  b: Float32Array,
  rows: number,
  depth: number,
  width: number,
): Float32Array {
  const product = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < depth; i++) {
      const factor = a[row * depth + i] ?? 0;
      if (factor === 0) continue;
      for (let column = 0; column < width; column++) {
        const at = row * width + column;
        product[at] = (product[at] ?? 0) + factor * (b[i * width + column] ?? 0);
      }
    }
  }
  return product;
}
