import { useTranslation } from 'react-i18next';
import { Bar, BarChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { ChartFrame } from './chart-frame.tsx';
import { type FactorBin, factorTable, placeOf, shownBins } from './factor-bins-data.ts';
import { MarkLabel } from './mark-label.tsx';
import { tick } from './tone.ts';

export interface FactorBinsProps {
  readonly bins: readonly FactorBin[];
  /** Multiples of the median at which something stands, with what it is: `8 × 1/1,000`. */
  readonly marks: readonly { readonly factor: number; readonly label: string }[];
  readonly medianLabel: string;
  readonly caption: string;
  readonly rangeLabel: string;
  readonly formatFactor: (factor: number) => string;
  readonly height?: number;
}

const lineHeight = 15;

/** Items by their multiple of the median, on a scale of decades, from zero; what slipped is marked where it stands. */
export function FactorBins(props: FactorBinsProps) {
  const { bins, marks, medianLabel, caption, rangeLabel, formatFactor, height = 180 } = props;
  const { t } = useTranslation('charts');
  const formats = useFormats();
  const rtl = useLanguage().direction === 'rtl';
  const factors = marks.map(({ factor }) => factor);
  const shown = shownBins(bins, factors);
  const reach = -(shown[0]?.from ?? 0);
  const lines = [
    { id: 'median', factor: 1, label: medianLabel, colour: 'var(--tw-ink)', dash: '3 3' },
    ...marks.map((mark) => ({ ...mark, id: mark.label, colour: 'var(--tw-red)', dash: undefined })),
  ];
  const table = factorTable(
    shown,
    [caption, ...marks.map(({ label }) => label)].join('. '),
    [rangeLabel, t('items')],
    formatFactor,
    (n) => formats.number(n),
  );
  const decades = Array.from({ length: 2 * reach + 1 }, (_, n) => n - reach);
  const ticks = decades.filter((decade) => reach <= 3 || decade % 2 === 0);
  return (
    <ChartFrame table={table} height={height}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={shown.map(({ items }, index) => ({ index, items }))}
          margin={{ top: 6 + lineHeight * lines.length, right: 24, bottom: 0, left: 24 }}
          accessibilityLayer={false}
          barCategoryGap={1}
        >
          <XAxis dataKey="index" hide height={0} reversed={rtl} />
          <XAxis
            xAxisId="place"
            type="number"
            domain={[0, shown.length]}
            reversed={rtl}
            ticks={ticks.map((decade) => placeOf(shown, 10 ** decade))}
            tickFormatter={(place: number) =>
              formatFactor(10 ** Math.round((place / shown.length) * 2 * reach - reach))
            }
            interval="preserveStartEnd"
            tick={tick}
            tickLine={false}
            axisLine={{ stroke: 'var(--tw-line)' }}
            minTickGap={12}
          />
          <YAxis hide domain={[0, 'auto']} />
          <Bar dataKey="items" fill="var(--tw-chart-quiet)" isAnimationActive={false} />
          {lines.map(({ id, factor, label, colour, dash }, line) => {
            const at = placeOf(shown, factor);
            return (
              <ReferenceLine
                key={id}
                xAxisId="place"
                x={at}
                stroke={colour}
                strokeWidth={2}
                {...(dash === undefined ? {} : { strokeDasharray: dash })}
                label={
                  <MarkLabel
                    text={label}
                    atStart={(rtl ? shown.length - at : at) < shown.length / 2}
                    line={line}
                    colour={colour}
                    dash={dash}
                  />
                }
              />
            );
          })}
        </BarChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}
