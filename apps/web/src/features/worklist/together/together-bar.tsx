import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../components/ui/key-hint.tsx';
import { later } from '../../../components/ui/later.tsx';
import { useFormats } from '../../../lib/format/use-formats.ts';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import { ReroutesDone } from './reroutes-done.tsx';
import styles from './together.module.css';
import type { Chosen } from './use-chosen.tsx';
import { useReroutes } from './use-reroutes.ts';

const RerouteTogetherDialog = later(async () => (await import('./reroute-together-dialog.tsx')).RerouteTogetherDialog);

interface TogetherBarProps {
  readonly chosen: Chosen;
  readonly marked: string | null;
  readonly userId: string;
}

const most = 100;

/** What can be done with the cases that are chosen, and what was done with those before. */
export function TogetherBar({ chosen, marked, userId }: TogetherBarProps) {
  const { t } = useTranslation('together');
  const formats = useFormats();
  const reroutes = useReroutes(userId);
  const [asking, setAsking] = useState(false);
  const count = chosen.numbers.length;
  const possible = count > 0 && count <= most;
  useShortcut({
    key: 's',
    label: t('chooseKey'),
    run: () => marked !== null && chosen.toggle(marked),
    disabled: marked === null,
  });
  useShortcut({ key: 't', label: t('reroute'), run: () => setAsking(true), disabled: !possible });
  const done = () => {
    setAsking(false);
    chosen.clear();
  };
  return (
    <>
      {count > 0 && (
        <div className={styles.bar}>
          <output>
            {t('chosen', { n: formats.number(count) })}
            {count > most && ` · ${t('most', { n: formats.number(most) })}`}
          </output>
          <Button
            size="compact-sm"
            disabled={!possible}
            onClick={() => setAsking(true)}
            aria-keyshortcuts="t"
            rightSection={<KeyHint of="t" />}
          >
            {t('reroute')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={chosen.clear}>
            {t('clear')}
          </Button>
        </div>
      )}
      <ReroutesDone reroutes={reroutes} />
      {asking && (
        <RerouteTogetherDialog
          numbers={chosen.numbers}
          reroute={reroutes.reroute}
          onClose={() => setAsking(false)}
          onDone={done}
        />
      )}
    </>
  );
}
