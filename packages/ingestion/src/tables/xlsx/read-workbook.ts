import type { Archive } from './open-archive.ts';
import { parseXml } from './parse-xml.ts';

/** What a workbook says of its sheets. */
export interface Workbook {
  /** Paths of the visible sheets, in their order. */
  readonly sheets: readonly string[];
  /** Days are counted from 1904, as old Macintoshes did. */
  readonly from1904: boolean;
}

/** Reads which sheets a workbook has; none where the archive is no workbook. Source: ECMA-376 part 1, 18.2. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const targets = new Map<string, string>();
  await parseXml(archive.text('xl/_rels/workbook.xml.rels'), {
    open: (name, attribute) => {
      if (name === 'Relationship') targets.set(attribute('Id') ?? '', attribute('Target') ?? '');
    },
  });
  const sheets: string[] = [];
  let from1904 = false;
  await parseXml(archive.text('xl/workbook.xml'), {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name !== 'sheet' || (attribute('state') ?? 'visible') !== 'visible') return;
      const target = targets.get(attribute('r:id') ?? '') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      if (archive.has(path)) sheets.push(path);
    },
  });
  return { sheets, from1904 };
}
