import type { AnswerOf, listDeclarations } from '@tidewaiter/contract';

export type ListedItem = AnswerOf<typeof listDeclarations>['rows'][number];

export function itemKey({ declarationNumber, itemNumber }: ListedItem): string {
  return `${declarationNumber}/${itemNumber}`;
}
