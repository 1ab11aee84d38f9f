import { useTranslation } from 'react-i18next';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { ChartFrame } from './chart-frame.tsx';
import { ChartTip } from './chart-tip.tsx';
import { type LinePoint, type LineSeries, largestValue, lastValue, lineTable } from './line-data.ts';
import { scaleTicks } from './scale-ticks.ts';
import { SeriesFoot } from './series-foot.tsx';
import { tick, toneColours } from './tone.ts';

export interface LineWithBandProps {
  readonly rows: readonly LinePoint[];
  readonly series: readonly LineSeries[];
  /** What the chart shows, as a sentence: the caption of the table behind it. */
  readonly caption: string;
  readonly xLabel: string;
  readonly format: (value: number) => string;
  readonly formatX: (x: string) => string;
  /** Events marked by a dotted line: `model 7, plan 12`. */
  readonly marks?: readonly { readonly x: string; readonly label: string }[];
  readonly height?: number;
  /** Called with the point's `x`: give a link of the same effect beside the chart for the keyboard. */
  readonly onSelect?: (x: string) => void;
}

/** Lines over time from zero, with the 95 % band of an estimate. */
export function LineWithBand(props: LineWithBandProps) {
  const { rows, series, caption, xLabel, format, formatX, marks = [], height = 240, onSelect } = props;
  const { t } = useTranslation('charts');
  const rtl = useLanguage().direction === 'rtl';
  const data = rows.map((row) => ({ ...row.values, x: row.x, band: row.band ?? undefined }));
  const table = lineTable(rows, series, { caption, xLabel, bandLabel: t('band'), format, formatX });
  const ticks = scaleTicks(largestValue(rows, series));
  const tipOf = (x: unknown) => {
    const index = rows.findIndex((row) => row.x === x);
    const cells = table.rows[index]?.cells;
    if (cells === undefined) return null;
    return (
      <ChartTip
        title={cells[0]}
        lines={table.head.slice(1).map((id, at) => ({ id, text: `${id} ${cells[at + 1]}` }))}
      />
    );
  };
  return (
    <ChartFrame
      table={table}
      height={height}
      foot={
        <SeriesFoot
          entries={series.map((one) => {
            const last = lastValue(rows, one.id);
            return { ...one, text: last === null ? '–' : format(last) };
          })}
        />
      }
    >
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={data}
          margin={{ top: 18, right: 12, bottom: 0, left: 0 }}
          accessibilityLayer={false}
          {...(onSelect === undefined
            ? {}
            : {
                onClick: (state: { activeLabel?: string | number | undefined }) => {
                  if (state.activeLabel !== undefined) onSelect(String(state.activeLabel));
                },
              })}
        >
          <CartesianGrid vertical={false} stroke="var(--tw-grid)" />
          <XAxis
            dataKey="x"
            reversed={rtl}
            tickFormatter={formatX}
            tick={tick}
            tickLine={false}
            axisLine={{ stroke: 'var(--tw-line)' }}
            minTickGap={28}
          />
          <YAxis
            orientation={rtl ? 'right' : 'left'}
            domain={[0, ticks.at(-1) ?? 1]}
            ticks={[...ticks]}
            interval={0}
            tickFormatter={format}
            tick={tick}
            tickLine={false}
            axisLine={false}
            width="auto"
          />
          <Tooltip
            cursor={{ stroke: 'var(--tw-control)', strokeDasharray: '2 3' }}
            isAnimationActive={false}
            content={({ active, label }) => (active ? tipOf(label) : null)}
          />
          <Area
            dataKey="band"
            stroke="none"
            fill="var(--tw-chart-band)"
            fillOpacity={0.7}
            isAnimationActive={false}
            activeDot={false}
          />
          {marks.map((mark) => (
            <ReferenceLine
              key={mark.x}
              x={mark.x}
              stroke="var(--tw-ink)"
              strokeDasharray="2 3"
              label={{ value: mark.label, position: 'top', fill: 'var(--tw-ink)', fontSize: 12 }}
            />
          ))}
          {series.map((one) => (
            <Line
              key={one.id}
              dataKey={one.id}
              stroke={toneColours[one.tone]}
              strokeWidth={2}
              {...(one.dashed === true ? { strokeDasharray: '4 3' } : {})}
              dot={rows.length === 1}
              connectNulls={false}
              isAnimationActive={false}
            />
          ))}
        </ComposedChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}
