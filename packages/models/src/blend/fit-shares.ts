/** Size of a step in which a share passes from one model to another. */
const step = 0.05;

/**
 * Loss, in units of a row's, that shares pay for each unit of squared distance from those believed beforehand: a
 * validation slice of some thousand rows tells shares apart only within ten or twenty points, and what it overfits is
 * lost among the few dearest items first.
 */
const priorLoss = 60;

/**
 * Shares, adding up to one, of several models in a mean: from those believed beforehand, moved in steps from model to
 * model as long as the loss on later outcomes falls by more than the pull back asks.
 *
 * @param believed shares before any outcome, adding up to one
 * @param loss sum over the rows, by the shares
 */
export function fitShares(believed: readonly number[], loss: (shares: readonly number[]) => number): number[] {
  const models = believed.length;
  const cost = (shares: readonly number[]) =>
    loss(shares) + priorLoss * shares.reduce((sum, share, model) => sum + (share - (believed[model] ?? 0)) ** 2, 0);
  let shares = [...believed];
  let lowest = cost(shares);
  for (let turn = 0; turn < 100; turn++) {
    let better: number[] | null = null;
    for (let from = 0; from < models; from++) {
      for (let to = 0; to < models; to++) {
        const moved = Math.min(step, shares[from] ?? 0);
        if (from === to || moved < 1e-9) continue;
        const tried = shares.map((share, i) => (i === from ? share - moved : i === to ? share + moved : share));
        const own = cost(tried);
        if (own < lowest - 1e-9) {
          lowest = own;
          better = tried;
        }
      }
    }
    if (!better) break;
    shares = better;
  }
  return shares;
}
