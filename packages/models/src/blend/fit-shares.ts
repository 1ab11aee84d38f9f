/** Size of a step in which a share passes from one model to another. */
const step = 0.05;

/** Loss, in units of a row's, by which shares must pay for leaving the even ones wholly. */
const priorLoss = 4;

/**
 * Shares, adding up to one, of several models in a mean: from even ones, moved in steps from model to model as long as
 * the loss on later outcomes falls by more than a weak pull to even shares asks.
 *
 * @param loss sum over the rows, by the shares
 */
export function fitShares(models: number, loss: (shares: readonly number[]) => number): number[] {
  const even = 1 / models;
  const cost = (shares: readonly number[]) =>
    loss(shares) + priorLoss * shares.reduce((sum, share) => sum + (share - even) ** 2, 0);
  let shares = new Array<number>(models).fill(even);
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
