import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { ChartFrame } from './chart-frame.tsx';
import { ChartTip } from './chart-tip.tsx';
import { type GainSeries, gainPoints, gainTable, gainTicks } from './gain-data.ts';
import { SeriesFoot } from './series-foot.tsx';
import { tick, toneColours } from './tone.ts';

export interface GainProps {
  readonly shares: readonly number[];
  readonly series: readonly GainSeries[];
  readonly upTo: number;
  readonly asLift: boolean;
  /** Share examined whose values stand under the picture. */
  readonly at: number;
  readonly caption: string;
  readonly xLabel: string;
  readonly formatShare: (share: number) => string;
  readonly format: (value: number) => string;
  readonly height?: number;
}

/** What rankings find against the share examined, from zero. */
export function Gain(props: GainProps) {
  const { shares, series, upTo, asLift, at, caption, xLabel, formatShare, format, height = 280 } = props;
  const rtl = useLanguage().direction === 'rtl';
  const points = gainPoints(shares, series, { upTo, asLift });
  const ticks = gainTicks(points, asLift);
  const table = gainTable(points, series, { caption, xLabel, formatShare, format });
  const marked = points.find(({ share }) => Math.abs(share - at) < 1e-9);
  const data = points.map(({ share, values }) => ({ ...values, share }));
  const tipOf = (share: unknown) => {
    const point = points.find((one) => one.share === share);
    if (point === undefined) return null;
    const lines = series.map(({ id, label }) => ({ id, text: `${label} ${format(point.values[id] ?? 0)}` }));
    return <ChartTip title={formatShare(point.share)} lines={lines} />;
  };
  return (
    <ChartFrame
      table={table}
      height={height}
      foot={
        <SeriesFoot
          entries={series.map((one) => ({ ...one, text: marked ? format(marked.values[one.id] ?? 0) : '' }))}
        />
      }
    >
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={data} margin={{ top: 12, right: 12, bottom: 20, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--tw-grid)" />
          <XAxis
            type="number"
            dataKey="share"
            domain={[0, upTo]}
            ticks={[0, 0.2, 0.4, 0.6, 0.8, 1].map((part) => part * upTo)}
            interval={0}
            reversed={rtl}
            tickFormatter={formatShare}
            tick={tick}
            tickLine={false}
            axisLine={{ stroke: 'var(--tw-line)' }}
            label={{ value: xLabel, position: 'bottom', offset: 2, fill: 'var(--tw-muted)', fontSize: 12 }}
          />
          <YAxis
            type="number"
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
          {series.map((one) => (
            <Line
              key={one.id}
              dataKey={one.id}
              stroke={toneColours[one.tone]}
              strokeWidth={2}
              {...(one.dashed === true ? { strokeDasharray: '4 3' } : {})}
              dot={false}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}
