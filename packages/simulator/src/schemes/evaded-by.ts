import { goodAt } from '../economy/goods.ts';
import type { DeclaredItem } from '../simulated-item.ts';
import { burden } from './assessed.ts';
import type { Consignment } from './consignment.ts';

/** Duty and tax evaded: what would have been due on the true goods, value and origin, less what was assessed. */
export function evadedBy(seen: Consignment, item: DeclaredItem): number {
  if (seen.scheme < 0 || seen.scheme > 3) return 0;
  const trueValue = seen.trueValue + (item.freight ?? 0) + (item.insurance ?? 0);
  const due = trueValue * burden(goodAt(seen.trueGood), seen.trueClaim);
  return Math.max(0, Math.round((due - (item.dutyAmount ?? 0) - (item.taxAmount ?? 0)) * 100) / 100);
}
