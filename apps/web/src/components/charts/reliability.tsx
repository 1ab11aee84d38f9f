import {
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
  ZAxis,
} from 'recharts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { ChartFrame } from './chart-frame.tsx';
import { type ReliabilityPoint, reliabilityScale, reliabilityTable } from './reliability-data.ts';
import { tick } from './tone.ts';

export interface ReliabilityProps {
  readonly points: readonly ReliabilityPoint[];
  readonly caption: string;
  readonly predictedLabel: string;
  readonly observedLabel: string;
  readonly itemsLabel: string;
  /** What the diagonal says. */
  readonly diagonalLabel: string;
  readonly format: (share: number) => string;
  readonly formatItems: (items: number) => string;
  readonly height?: number;
}

interface DiagonalLabelProps {
  readonly viewBox?: {
    readonly x?: number;
    readonly y?: number;
    readonly width?: number;
    readonly height?: number;
  };
  readonly text: string;
  readonly rtl: boolean;
}

/** At the end of the diagonal and under it, however narrow the picture is. */
function DiagonalLabel({ viewBox: { x = 0, y = 0, width = 0, height = 0 } = {}, text, rtl }: DiagonalLabelProps) {
  return (
    <text
      x={rtl ? x + 4 : x + width - 4}
      y={y + height * Math.min(0.6, 90 / Math.max(1, width)) + 16}
      textAnchor={rtl ? 'start' : 'end'}
      fill="var(--tw-muted)"
      fontSize={12}
    >
      {text}
    </text>
  );
}

/** What was predicted against what was observed: on the diagonal a number can be believed. Area of a point by items. */
export function Reliability(props: ReliabilityProps) {
  const { points, caption, predictedLabel, observedLabel, itemsLabel, diagonalLabel, format, height = 320 } = props;
  const rtl = useLanguage().direction === 'rtl';
  const ticks = reliabilityScale(points);
  const end = ticks.at(-1) ?? 1;
  const table = reliabilityTable(points, {
    caption,
    head: [predictedLabel, observedLabel, itemsLabel],
    format,
    formatItems: props.formatItems,
  });
  return (
    <ChartFrame table={table} height={height}>
      <ResponsiveContainer width="100%" height="100%">
        <ScatterChart margin={{ top: 26, right: 12, bottom: 20, left: 4 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--tw-grid)" />
          <XAxis
            type="number"
            dataKey="predicted"
            domain={[0, end]}
            ticks={[...ticks]}
            interval={0}
            reversed={rtl}
            tickFormatter={format}
            tick={tick}
            tickLine={false}
            axisLine={{ stroke: 'var(--tw-line)' }}
            label={{ value: predictedLabel, position: 'bottom', offset: 2, fill: 'var(--tw-muted)', fontSize: 12 }}
          />
          <YAxis
            type="number"
            dataKey="observed"
            domain={[0, end]}
            ticks={[...ticks]}
            interval={0}
            orientation={rtl ? 'right' : 'left'}
            tickFormatter={format}
            tick={tick}
            tickLine={false}
            axisLine={false}
            width="auto"
            label={{ value: observedLabel, position: 'top', offset: 12, fill: 'var(--tw-muted)', fontSize: 12 }}
          />
          <ZAxis type="number" dataKey="items" range={[40, 520]} domain={[0, 'dataMax']} />
          <ReferenceLine
            segment={[
              { x: 0, y: 0 },
              { x: end, y: end },
            ]}
            stroke="var(--tw-muted)"
            strokeDasharray="4 3"
            label={<DiagonalLabel text={diagonalLabel} rtl={rtl} />}
          />
          <Scatter
            data={[...points]}
            fill="var(--tw-chart-1)"
            fillOpacity={0.75}
            stroke="var(--tw-card)"
            isAnimationActive={false}
          />
        </ScatterChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}
