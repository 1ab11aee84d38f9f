import type { BatchPreview } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { FactList } from '../../components/ui/fact-list.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';

const tab = '\t';

/** What the beginning of a file showed, and whether it needs a mapping at all. */
export function FileFacts({ preview, fileName }: { readonly preview: BatchPreview; readonly fileName: string }) {
  const { t } = useTranslation('mappings');
  const formats = useFormats();
  const { format, encoding, delimiter, columns, layout, mapping } = preview;
  return (
    <>
      <FactList
        facts={[
          { name: t('file.name'), value: <bdi>{fileName}</bdi> },
          { name: t('file.format'), value: <bdi>{encoding === null ? format : `${format}, ${encoding}`}</bdi> },
          { name: t('file.columns'), value: formats.number(columns.length) },
          ...(delimiter === null
            ? []
            : [{ name: t('file.delimiter'), value: delimiter === tab ? t('file.tab') : <code>{delimiter}</code> }]),
        ]}
      />
      <p>
        {mapping !== null
          ? t('file.mapped', { name: mapping })
          : layout === null
            ? t('file.unknown')
            : t('file.known', { layout: t(`words:layout.${layout}`) })}
      </p>
    </>
  );
}
