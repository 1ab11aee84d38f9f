import { useTranslation } from 'react-i18next';
import { Bar, BarChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { ChartFrame } from './chart-frame.tsx';
import { type DistributionBin, distributionTable, positionOf } from './distribution-data.ts';
import { MarkLabel } from './mark-label.tsx';
import { tick } from './tone.ts';

export interface DistributionProps {
  readonly bins: readonly DistributionBin[];
  /** The item itself, marked on the picture. */
  readonly value: number;
  /** `9.80 USD/kg here` */
  readonly valueLabel: string;
  readonly median: number;
  /** `median 25.7` */
  readonly medianLabel: string;
  readonly caption: string;
  readonly format: (value: number) => string;
  readonly height?: number;
}

/** Peers as a histogram, with the item and the median marked on it. */
export function Distribution(props: DistributionProps) {
  const { bins, value, valueLabel, median, medianLabel, caption, format, height = 150 } = props;
  const { t } = useTranslation('charts');
  const formats = useFormats();
  const rtl = useLanguage().direction === 'rtl';
  const data = bins.map((bin, index) => ({ index, items: bin.items }));
  const end = bins.length || 1;
  const across = (at: number) => (rtl ? 1 - at / end : at / end);
  const [valueAt, medianAt] = [positionOf(bins, value), positionOf(bins, median)];
  // The value's line is the longer one: the median's words stand on the far side of it, where there is room.
  const room = across(medianAt) >= across(valueAt) ? 0.72 : 0.28;
  const marks = [
    {
      id: 'value',
      at: valueAt,
      atStart: across(valueAt) < 0.5,
      text: valueLabel,
      colour: 'var(--tw-red)',
      dash: undefined,
    },
    {
      id: 'median',
      at: medianAt,
      atStart: across(medianAt) < room,
      text: medianLabel,
      colour: 'var(--tw-ink)',
      dash: '3 3',
    },
  ];
  const table = distributionTable(
    bins,
    `${caption}. ${valueLabel}, ${medianLabel}`,
    [t('range'), t('items')],
    format,
    (n) => formats.number(n),
  );
  return (
    <ChartFrame table={table} height={height}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={data}
          margin={{ top: 36, right: 4, bottom: 0, left: 4 }}
          accessibilityLayer={false}
          barCategoryGap={1}
        >
          <XAxis
            dataKey="index"
            reversed={rtl}
            tick={tick}
            tickLine={false}
            axisLine={{ stroke: 'var(--tw-line)' }}
            tickFormatter={(index: number) => format(bins[index]?.from ?? 0)}
            interval="preserveStartEnd"
            minTickGap={30}
          />
          <XAxis xAxisId="place" type="number" domain={[0, bins.length]} hide reversed={rtl} />
          <YAxis hide domain={[0, 'auto']} />
          <Bar dataKey="items" fill="var(--tw-chart-quiet)" isAnimationActive={false} />
          {marks.map((mark, line) => (
            <ReferenceLine
              key={mark.id}
              xAxisId="place"
              x={mark.at}
              stroke={mark.colour}
              strokeWidth={2}
              {...(mark.dash === undefined ? {} : { strokeDasharray: mark.dash })}
              label={
                <MarkLabel text={mark.text} atStart={mark.atStart} line={line} colour={mark.colour} dash={mark.dash} />
              }
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}
