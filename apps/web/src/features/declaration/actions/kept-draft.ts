import { type ActDraft, actDraftSchema } from './act-draft.ts';

type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (userId: string, number: string) => `tidewaiter.act.${userId}.${number}`;

/** What this officer wrote of this act before; null where there is none, or it is no longer readable. */
export function readDraft(storage: Place, userId: string, number: string): ActDraft | null {
  const text = storage.getItem(keyOf(userId, number));
  if (text === null) return null;
  try {
    return actDraftSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function keepDraft(storage: Place, userId: string, number: string, draft: ActDraft): void {
  storage.setItem(keyOf(userId, number), JSON.stringify(draft));
}

export function dropDraft(storage: Place, userId: string, number: string): void {
  storage.removeItem(keyOf(userId, number));
}
