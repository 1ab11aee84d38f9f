import styles from './chart-frame.module.css';

export interface ChartTipProps {
  readonly title: string;
  readonly lines: readonly { readonly id: string; readonly text: string }[];
}

export function ChartTip({ title, lines }: ChartTipProps) {
  return (
    <div className={styles.tip}>
      <p>{title}</p>
      {lines.map((line) => (
        <p key={line.id}>{line.text}</p>
      ))}
    </div>
  );
}
