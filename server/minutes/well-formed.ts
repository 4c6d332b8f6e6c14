import { buffer } from 'node:stream/consumers';
import { Parser } from 'saxen';
import { fromBufferPromise } from 'yauzl';

/** A paper that office programs would refuse to open: a fault of the product, which nobody is given to sign. */
export class MalformedPaper extends Error {}

/** Outside of what XML 1.0 (2.2) calls a character; the parser lets them pass, Word and LibreOffice do not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/** An ampersand that begins no reference; likewise let pass. */
const LONE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;

/** @throws MalformedPaper when a part of the Word document is no well-formed XML. */
export async function checkDocx(docx: Buffer): Promise<void> {
  const zip = await fromBufferPromise(docx);
  for await (const entry of zip.eachEntry()) {
    if (!/\.(xml|rels)$/.test(entry.fileName)) continue;
    const fault = faultOf((await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
    if (fault !== null) throw new MalformedPaper(`${entry.fileName}: ${fault}`);
  }
}

/** What keeps `xml` from being well-formed; null when nothing does. */
export function faultOf(xml: string): string | null {
  const forbidden = FORBIDDEN.exec(xml);
  if (forbidden) return `a character that XML forbids at ${forbidden.index}`;
  const ampersand = LONE_AMPERSAND.exec(xml);
  if (ampersand) return `an ampersand alone at ${ampersand.index}`;
  let fault: string | null = null;
  let roots = 0;
  let depth = 0;
  const note = (error: Error) => {
    fault ??= error.message;
  };
  new Parser()
    .on('error', note)
    .on('warn', note)
    .on('openTag', (_name, attributes) => {
      if (depth === 0) roots += 1;
      depth += 1;
      // Read lazily, and so are their faults.
      attributes();
    })
    .on('closeTag', () => {
      depth -= 1;
    })
    .parse(xml);
  return fault ?? (roots === 1 ? null : 'not one root');
}
