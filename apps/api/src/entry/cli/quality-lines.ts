import { sentenceOf } from '@tidewaiter/analytics';
import type { BatchQualityView } from '@tidewaiter/contract';
import type { QualityFinding } from '@tidewaiter/domain';

type Quality = NonNullable<BatchQualityView['quality']>;

/** The findings of a batch for a terminal, worst first, each with what to do; at most `most` of them. */
export function findingLines(findings: readonly QualityFinding[], most = findings.length): readonly string[] {
  const told = findings.slice(0, most).map((finding) => {
    const [example] = finding.examples;
    const where = example === undefined ? '' : ` For one: ${example.declarationNumber}, item ${example.itemNumber}.`;
    return `${finding.severity.padEnd(7)}  ${sentenceOf(finding)}${where}`;
  });
  const more = findings.length - told.length;
  return more > 0 ? [...told, `and ${more} more: tidewaiter quality BATCH`] : told;
}

/** The findings, then each column: how far it is filled, now and before, and how often it was the cause of a rejection. */
export function qualityLines(quality: Quality): readonly string[] {
  const looks = quality.findings.filter(({ severity }) => severity !== 'note').length;
  const percent = (share: number | null) => (share === null ? '–' : `${(100 * share).toFixed(1)}`).padStart(7);
  return [
    `${looks === 0 ? 'Nothing' : looks} to look at in ${quality.rows} rows.`,
    ...findingLines(quality.findings),
    '',
    `${'column'.padEnd(20)}${'filled %'.padStart(9)}${'before %'.padStart(9)}${'distinct'.padStart(10)}${'rejected'.padStart(10)}`,
    ...quality.columns.map(({ column, filled, earlierFilled, distinct, rejected }) =>
      [
        column.padEnd(20),
        percent(filled / (quality.items || quality.outcomes || 1)).padStart(9),
        percent(earlierFilled).padStart(9),
        String(distinct ?? '–').padStart(10),
        String(rejected).padStart(10),
      ].join(''),
    ),
  ];
}
