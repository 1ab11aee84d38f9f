import type { DeclarationView } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReasonWords } from '../../../lib/reasons/use-reason-words.ts';
import { useSession } from '../../../lib/session/use-session.ts';
import { PastCard } from '../past/past-card.tsx';
import { RouteCard } from '../past/route-card.tsx';
import { SimilarCasesCard } from '../similar/similar-cases-card.tsx';
import { SuspicionsCard } from '../suspicions/suspicions-card.tsx';
import { CriterionCallout } from './criterion-callout.tsx';
import { DeclarationHead } from './declaration-head.tsx';
import { HistoryCard } from './history-card.tsx';
import { ItemFacts } from './item-facts.tsx';
import { ItemReasons } from './item-reasons.tsx';
import { ItemsSideBySide } from './items-side-by-side.tsx';
import { OutcomesCard } from './outcomes-card.tsx';
import { PriceCard } from './price-card.tsx';
import { QuestionCallout } from './question-callout.tsx';
import styles from './view.module.css';

/** The item that a reader wants first: the riskiest. */
function riskiest(items: DeclarationView['items']): number | undefined {
  const [first] = [...items].sort((a, b) => (b.selection?.riskScore ?? -1) - (a.selection?.riskScore ?? -1));
  return first?.itemNumber;
}

/** A declaration whole: the finding, then what shows it, then what was declared and what became of it. */
export function DeclarationSheet({ view }: { readonly view: DeclarationView }) {
  const { t } = useTranslation('declaration');
  const words = useReasonWords();
  const reportingCurrency = useSession()?.reportingCurrency ?? null;
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = chosen ?? riskiest(view.items);
  const item = view.items.find((one) => one.itemNumber === shown) ?? view.items[0];
  if (item === undefined) return null;
  const { selection, unitValuePeers: peers } = item;
  return (
    <article className={styles.view}>
      <DeclarationHead view={view} item={item} />
      {view.question !== null && <QuestionCallout question={view.question} />}
      {view.items.length > 1 && (
        <ItemsSideBySide items={view.items} shown={item.itemNumber} onShow={(number) => setChosen(number)} />
      )}
      {selection !== null && (
        <section>
          <h2 className={styles.finding}>{words.headline(selection.reasons, selection.selectionReason)}</h2>
          {!selection.isProbability && <p className={styles.under}>{t('words:coldStart')}</p>}
          <ItemReasons selection={selection} />
        </section>
      )}
      {selection?.criterion && <CriterionCallout criterion={selection.criterion} />}
      {selection !== null && <SuspicionsCard selection={selection} />}
      <div className={styles.pictures}>
        {peers !== null && <PriceCard peers={peers} currency={item.currency ?? reportingCurrency} />}
        <PastCard view={view} />
        <RouteCard number={view.declarationNumber} itemNumber={item.itemNumber} />
      </div>
      <SimilarCasesCard number={view.declarationNumber} itemNumber={item.itemNumber} />
      <OutcomesCard view={view} />
      <ItemFacts item={item} />
      <HistoryCard events={view.events} />
    </article>
  );
}
