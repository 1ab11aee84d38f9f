import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { attachmentTypes, largestAttachment, mostAttachments } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { InlineProblem } from '../../../components/ui/inline-problem.tsx';
import { ProgressBar } from '../../../components/ui/progress-bar.tsx';
import { useFormats } from '../../../lib/format/use-formats.ts';
import styles from './act-attachments.module.css';
import type { AttachmentDraft } from './act-draft.ts';
import type { Attaching } from './use-attaching.ts';

interface ActAttachmentsProps {
  readonly attachments: readonly AttachmentDraft[];
  readonly attaching: Attaching;
  /** The one that the server no longer has. */
  readonly gone: string | null;
}

/** Files that go with the act: each is sent as soon as it is chosen, and stays with the draft. */
export function ActAttachments({ attachments, attaching, gone }: ActAttachmentsProps) {
  const { t } = useTranslation('declaration');
  const formats = useFormats();
  const { sending, unsent } = attaching;
  const limits = {
    most: formats.number(mostAttachments),
    // As people count: the limit itself is a little more.
    size: formats.bytes(Math.floor(largestAttachment / 1e6) * 1e6),
  };
  return (
    <fieldset className={styles.attachments}>
      <legend>{t('attachments.title')}</legend>
      {attachments.length > 0 && (
        <ul className={styles.list} aria-label={t('attachments.title')}>
          {attachments.map(({ id, fileName, size }) => (
            <li key={id}>
              <span className={styles.name} dir="auto">
                {fileName}
              </span>
              <span className={styles.size}>{formats.bytes(size)}</span>
              {gone === id && <span className={styles.gone}>{t('attachments.gone')}</span>}
              <ActionIcon
                variant="subtle"
                color="gray"
                onClick={() => attaching.remove(id)}
                aria-label={t('attachments.remove', { file: fileName })}
              >
                <IconX size={16} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {sending !== null && (
        <ProgressBar
          label={t('attachments.sending', { file: sending.fileName })}
          share={sending.share}
          onCancel={attaching.stop}
        />
      )}
      {sending === null && attachments.length < mostAttachments && (
        <label className={styles.choose}>
          <input
            type="file"
            multiple
            accept={attachmentTypes.join(',')}
            className={styles.input}
            onChange={(event) => {
              attaching.add([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
          <span className={styles.button}>{t('attachments.add')}</span>
        </label>
      )}
      <p className={styles.hint}>{t('attachments.hint', limits)}</p>
      {unsent.left > 0 && (
        <p className={styles.gone} role="alert">
          {t('attachments.tooMany', { most: limits.most, left: formats.number(unsent.left) })}
        </p>
      )}
      {unsent.tooLarge.map((file) => (
        <p key={file} className={styles.gone} role="alert">
          {t('attachments.tooLarge', { file, size: limits.size })}
        </p>
      ))}
      <InlineProblem error={attaching.error} />
    </fieldset>
  );
}
