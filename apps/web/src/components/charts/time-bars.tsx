import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { ChartFrame } from './chart-frame.tsx';
import { ChartTip } from './chart-tip.tsx';
import { type LinePoint, type LineSeries, largestValue, lineTable } from './line-data.ts';
import { scaleTicks } from './scale-ticks.ts';
import { SeriesFoot } from './series-foot.tsx';
import { tick, toneFills } from './tone.ts';

export interface TimeBarsProps {
  /** Bands are not drawn here. */
  readonly rows: readonly LinePoint[];
  readonly series: readonly LineSeries[];
  readonly caption: string;
  readonly xLabel: string;
  readonly format: (value: number) => string;
  readonly formatX: (x: string) => string;
  /** Parts of one whole stand on each other; otherwise the bars stand side by side. */
  readonly stacked?: boolean;
  readonly height?: number;
  /** Called with the bar's `x`: give a link of the same effect beside the chart for the keyboard. */
  readonly onSelect?: (x: string) => void;
}

/** Counts or sums over time, as bars from zero. */
export function TimeBars(props: TimeBarsProps) {
  const { rows, series, caption, xLabel, format, formatX, stacked = false, height = 220, onSelect } = props;
  const rtl = useLanguage().direction === 'rtl';
  const data = rows.map((row) => ({ ...row.values, x: row.x }));
  const table = lineTable(
    rows.map(({ x, values }) => ({ x, values })),
    series,
    { caption, xLabel, bandLabel: '', format, formatX },
  );
  const ticks = scaleTicks(largestValue(rows, series, stacked));
  const tipOf = (x: unknown) => {
    const cells = table.rows[rows.findIndex((row) => row.x === x)]?.cells;
    if (cells === undefined) return null;
    return (
      <ChartTip
        title={cells[0]}
        lines={series.map((one, at) => ({ id: one.id, text: `${one.label} ${cells[at + 1]}` }))}
      />
    );
  };
  return (
    <ChartFrame
      table={table}
      height={height}
      foot={series.length > 1 ? <SeriesFoot entries={series} fill /> : undefined}
    >
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={data}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          accessibilityLayer={false}
          barCategoryGap="18%"
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
            minTickGap={24}
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
            cursor={{ fill: 'var(--tw-sunken)' }}
            isAnimationActive={false}
            content={({ active, label }) => (active ? tipOf(label) : null)}
          />
          {series.map((one) => (
            <Bar
              key={one.id}
              dataKey={one.id}
              fill={toneFills[one.tone]}
              isAnimationActive={false}
              {...(stacked ? { stackId: 'whole' } : {})}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}
