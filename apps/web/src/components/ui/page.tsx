import { type ReactNode, useEffect } from 'react';
import styles from './page.module.css';

export interface PageProps {
  readonly title: string;
  /** Beside the title: counts, period, what the figures rest on. */
  readonly note?: ReactNode;
  /** In the white band under the bar: tabs, saved views. */
  readonly views?: ReactNode;
  /** In the band, at its end: filters. */
  readonly filters?: ReactNode;
  /** In the band, last: buttons that act on the page. */
  readonly actions?: ReactNode;
  /** An `ActionBar`, kept at the bottom of the window. */
  readonly actionBar?: ReactNode;
  /** The content fills the window and scrolls inside itself (lists); otherwise the page scrolls. */
  readonly fill?: boolean;
  /** No padding round the content. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** The frame of every screen: its heading and filters in one band, the content, the action bar. */
export function Page({
  title,
  note,
  views,
  filters,
  actions,
  actionBar,
  fill = false,
  bare = false,
  children,
}: PageProps) {
  useEffect(() => {
    document.title = `${title} · Tidewaiter`;
  }, [title]);
  return (
    <div className={styles.page} data-fill={fill}>
      <header className={styles.band}>
        <div className={styles.heading}>
          <h1 className={styles.title}>{title}</h1>
          {note !== undefined && <span className={styles.note}>{note}</span>}
          {views}
        </div>
        {(filters !== undefined || actions !== undefined) && (
          <div className={styles.tools}>
            {filters}
            {actions}
          </div>
        )}
      </header>
      <div className={styles.content} data-bare={bare}>
        {children}
      </div>
      {actionBar}
    </div>
  );
}
