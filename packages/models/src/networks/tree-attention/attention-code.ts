import { block, type Code, f32, f32x4, get, i32, moduleOf, repeat, set } from '../../backend/wasm-code.ts';
import type { AttentionShape } from './attend-leaves.ts';

type Widths = Pick<AttentionShape, 'keys' | 'heads' | 'values'>;

/** Widths that come in fours, as `attentionCode` takes them. */
export function isInFours({ trees, keys, heads, values }: Omit<AttentionShape, 'rows'>): boolean {
  return keys % 4 === 0 && values % 4 === 0 && (heads === 1 || heads === 2 || heads === 4) && (trees * heads) % 4 === 0;
}

/** Bytes of one leaf: its keys, then its values. */
export function leafBytes({ keys, heads, values }: Widths): number {
  return 4 * (keys + heads * values);
}

const parameters = ['leaves', 'queries', 'records', 'heads', 'end', 'leafBytes', 'weights', 'answers'] as const;
const pointers = ['leaf', 'leafEnd', 'weight', 'weightEnd', 'record'] as const;

/**
 * Code of the attention of `attendLeaves`, four numbers at a time, for the given widths. Its parameters are addresses:
 * leaves (i32, rows × trees), queries, records (a leaf's keys and values side by side), weights of the heads (heads ×
 * keys), end of the queries, bytes of a row of leaves, and where weights (rows × trees × heads) and answers (rows ×
 * heads × values) go.
 */
export function attentionCode(widths: Widths): Uint8Array {
  const { keys, heads, values } = widths;
  const names: string[] = [...parameters, ...pointers];
  const local = (name: string): number => names.indexOf(name) + (names.includes(name) ? 0 : names.push(name));
  const at = (name: string): Code => get(local(name));
  const put = (name: string, value: Code): Code => set(local(name), value);
  const move = (name: string, bytes: Code): Code => put(name, i32.add(at(name), bytes));
  const fours = (width: number): number[] => Array.from({ length: width / 4 }, (_, i) => i);
  const eachHead = (make: (head: number) => Code): Code =>
    block(...Array.from({ length: heads }, (_, head) => make(head)));
  const eachFour = (width: number, make: (four: number) => Code): Code => block(...fours(width).map(make));
  const weightBytes = i32.multiply(at('leafBytes'), i32.constant(heads));
  const record = put(
    'record',
    i32.add(at('records'), i32.multiply(i32.load(at('leaf')), i32.constant(leafBytes(widths)))),
  );
  const overLeaves = (body: Code): Code =>
    block(
      put('leaf', at('leaves')),
      put('leafEnd', i32.add(at('leaves'), at('leafBytes'))),
      put('weight', at('weights')),
      repeat(
        block(record, body, move('weight', i32.constant(4 * heads)), move('leaf', i32.constant(4))),
        i32.below(at('leaf'), at('leafEnd')),
      ),
    );
  const overWeights = (body: Code): Code =>
    block(
      put('weight', at('weights')),
      put('weightEnd', i32.add(at('weights'), weightBytes)),
      repeat(block(body, move('weight', i32.constant(16))), i32.below(at('weight'), at('weightEnd'))),
    );

  const scores = overLeaves(
    block(
      eachFour(keys, (i) =>
        put(`met${i}`, f32x4.greatest(f32x4.add(f32x4.load(at('record'), 16 * i), at(`query${i}`)), f32x4.constant(0))),
      ),
      eachHead((head) => {
        const products = fours(keys).map((i) => f32x4.multiply(at(`met${i}`), at(`head${head}-${i}`)));
        const lanes = [0, 1, 2, 3].map((lane) => f32x4.lane(at('x'), lane));
        return block(
          put(
            'x',
            products.reduce((sum, product) => f32x4.add(sum, product)),
          ),
          f32.store(
            at('weight'),
            lanes.reduce((sum, lane) => f32.add(sum, lane)),
            4 * head,
          ),
        );
      }),
    ),
  );
  const exponentials = overWeights(
    block(
      put('x', f32x4.load(at('weight'), 0)),
      exponential(at, put),
      f32x4.store(at('weight'), at('x'), 0),
      put('total', f32x4.add(at('total'), at('x'))),
    ),
  );
  const answers = overLeaves(
    eachHead((head) =>
      block(
        put('x', f32x4.loadEach(at('weight'), 4 * head)),
        eachFour(values, (i) => {
          const value = f32x4.load(at('record'), 4 * (keys + head * values) + 16 * i);
          return put(`answer${head}-${i}`, f32x4.add(at(`answer${head}-${i}`), f32x4.multiply(at('x'), value)));
        }),
      ),
    ),
  );
  const body = block(
    eachHead((head) =>
      eachFour(keys, (i) => put(`head${head}-${i}`, f32x4.load(at('heads'), 4 * head * keys + 16 * i))),
    ),
    repeat(
      block(
        eachFour(keys, (i) => put(`query${i}`, f32x4.load(at('queries'), 16 * i))),
        scores,
        put('total', f32x4.constant(0)),
        exponentials,
        ...[
          [2, 3, 0, 1],
          [1, 0, 3, 2],
        ]
          .slice(0, heads === 4 ? 0 : heads === 2 ? 1 : 2)
          .map((lanes) => put('total', f32x4.add(at('total'), f32x4.reorder(at('total'), lanes)))),
        put('total', f32x4.divide(f32x4.constant(1), at('total'))),
        overWeights(f32x4.store(at('weight'), f32x4.multiply(f32x4.load(at('weight'), 0), at('total')), 0)),
        eachHead((head) => eachFour(values, (i) => put(`answer${head}-${i}`, f32x4.constant(0)))),
        answers,
        eachHead((head) =>
          eachFour(values, (i) => f32x4.store(at('answers'), at(`answer${head}-${i}`), 4 * head * values + 16 * i)),
        ),
        move('answers', i32.constant(4 * heads * values)),
        move('weights', weightBytes),
        move('leaves', at('leafBytes')),
        move('queries', i32.constant(4 * keys)),
      ),
      i32.below(at('queries'), at('end')),
    ),
  );
  const first = parameters.length + pointers.length;
  return moduleOf(parameters.length, { i32: pointers.length, v128: names.length - first }, body);
}

/**
 * The exponential of `x`, held between -30 and 30 as in `attention`, in place: 2 to the nearest power, times a polynomial
 * of what is left (the coefficients of Cephes' `expf`, Moshier 1992; relative error below 2e-7).
 */
function exponential(at: (name: string) => Code, put: (name: string, value: Code) => Code): Code {
  const times = (a: Code, value: number): Code => f32x4.multiply(a, f32x4.constant(value));
  const coefficients = [1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1];
  const polynomial = coefficients.reduce<Code>(
    (sum, own) => f32x4.add(f32x4.multiply(sum, at('rest')), f32x4.constant(own)),
    f32x4.constant(1.98756915e-4),
  );
  return block(
    put('x', f32x4.least(f32x4.greatest(at('x'), f32x4.constant(-30)), f32x4.constant(30))),
    put('power', f32x4.nearest(times(at('x'), Math.LOG2E))),
    // The logarithm of two in two parts, since in one it would cost the last digits of what is left.
    put('rest', f32x4.subtract(at('x'), times(at('power'), 0.693359375))),
    put('rest', f32x4.subtract(at('rest'), times(at('power'), -2.1219444e-4))),
    put('x', f32x4.multiply(polynomial, f32x4.multiply(at('rest'), at('rest')))),
    put('x', f32x4.add(f32x4.add(at('x'), at('rest')), f32x4.constant(1))),
    put('x', f32x4.multiply(at('x'), f32x4.powerOfTwo(at('power')))),
  );
}
