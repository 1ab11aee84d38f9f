import { SaxesParser } from 'saxes';
import { damagedSheet } from './open-archive.ts';

/** What is done at the marks of an XML document; names come without their namespace's prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Parses XML as its text arrives; after each piece the caller may take what was found. @throws TidewaiterError */
export async function* parsedXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser();
  let fault: Error | null = null;
  parser.on('error', (error) => {
    fault ??= error;
  });
  parser.on('opentag', ({ name, attributes }) => handlers.open?.(local(name), (attribute) => attributes[attribute]));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('closetag', ({ name }) => handlers.close?.(local(name)));
  let any = false;
  for await (const piece of pieces) {
    any = true;
    parser.write(piece);
    if (fault) throw damagedSheet(fault);
    yield;
  }
  // A part that is not there, as shared texts in a workbook without any, is no damage.
  if (!any) return;
  parser.close();
  if (fault) throw damagedSheet(fault);
}

/** Parses a small XML document whole. */
export async function parseXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of parsedXml(pieces, handlers));
}
