import { legacyFont } from './sheet-builder.ts';
import type { LegacyFont } from './workbook-sheet.ts';
import { visitXml } from './xml.ts';

export interface SharedString {
  readonly text: string;
  /** The font of its first run that names one; null: that of the cell. */
  readonly font: LegacyFont | null;
}

/** Collects the text of one string, which may come in runs of several fonts; what tells its pronunciation is left out. */
export class StringCollector {
  #text = '';
  #font: LegacyFont | null = null;
  #phonetic = false;
  #inText = false;

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'rPh') this.#phonetic = true;
    else if (name === 't') this.#inText = !this.#phonetic;
    else if (name === 'rFont') this.#font ??= legacyFont(attribute('val'));
  }

  text(text: string): void {
    if (this.#inText) this.#text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic = false;
    else if (name === 't') this.#inText = false;
  }

  /** The string so far, and a new beginning. */
  take(): SharedString {
    const taken = { text: unescaped(this.#text), font: this.#font };
    this.#text = '';
    this.#font = null;
    return taken;
  }
}

/** Reads `xl/sharedStrings.xml`. */
export function readSharedStrings(xml: string): readonly SharedString[] {
  const strings: SharedString[] = [];
  const collector = new StringCollector();
  visitXml(xml, {
    open: (name, attribute) => collector.open(name, attribute),
    text: (text) => collector.text(text),
    close(name) {
      collector.close(name);
      if (name === 'si') strings.push(collector.take());
    },
  });
  return strings;
}

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376, 22.4.2.4). */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
