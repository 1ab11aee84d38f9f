import type { SimilarCasesView } from '@tidewaiter/contract';
import { type DeclarationItemRead, findSimilarCases, mostCandidates } from '@tidewaiter/database';
import { tellingThemes } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { findItem, type ItemWanted } from './find-item.ts';

/** Past cases most like an item, from the offices that the actor sees. */
export async function viewSimilarCases(context: Context, actor: Actor, wanted: ItemWanted): Promise<SimilarCasesView> {
  const { item, selection } = await findItem(context, actor, wanted);
  const raising = (selection?.reasons ?? []).filter(({ points }) => points > 0).map(({ theme }) => theme);
  const { registrationDate: before, hsCode, originCountry, importerId, declarantId } = item;
  const { candidates, cases } = await findSimilarCases(
    context.database.pool,
    {
      hsCode,
      originCountry,
      importerId,
      declarantId,
      unitValue: unitValueOf(item),
      themes: tellingThemes.filter((theme) => raising.includes(theme)),
      before,
    },
    { scope: actor.scope, telling: tellingThemes },
  );
  return {
    before,
    officeCodes: actor.scope.national ? null : [...actor.scope.officeCodes],
    candidates,
    mostCandidates,
    cases: cases.map((found) => ({
      ...found,
      likeness: [...found.likeness],
      sharedThemes: [...found.sharedThemes],
    })),
  };
}

/** Currency per kilogram of net mass. */
function unitValueOf({ customsValue, netMassKg }: DeclarationItemRead['item']): number | null {
  const value = Number(customsValue) / Number(netMassKg);
  return Number.isFinite(value) && value > 0 ? value : null;
}
