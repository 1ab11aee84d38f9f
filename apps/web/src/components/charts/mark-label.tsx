export interface MarkLabelProps {
  readonly viewBox?: { readonly x?: number; readonly y?: number };
  readonly text: string;
  readonly atStart: boolean;
  readonly line: number;
  readonly colour: string;
  readonly dash: string | undefined;
}

/** Beside its line, on the side where there is room; each on a line of its own, so that they never overlap. */
export function MarkLabel({ viewBox, text, atStart, line, colour, dash }: MarkLabelProps) {
  const x = viewBox?.x ?? 0;
  return (
    <g>
      <line
        x1={x}
        x2={x}
        y1={2 + line * 15}
        y2={viewBox?.y ?? 0}
        stroke={colour}
        strokeWidth={2}
        strokeDasharray={dash}
      />
      <text
        x={x + (atStart ? 5 : -5)}
        y={12 + line * 15}
        textAnchor={atStart ? 'start' : 'end'}
        fill={colour}
        fontSize={12}
      >
        {text}
      </text>
    </g>
  );
}
