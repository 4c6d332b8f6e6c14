import { Parser } from 'saxen';

/** An element's attribute by its local name, entities decoded. */
type Attribute = (name: string) => string | undefined;

export interface XmlVisitor {
  /** Called with local names: prefixes are whatever the writing program chose. */
  open?(name: string, attribute: Attribute): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Walks through `xml` in the order of the document. Entities of its own that a document declares are not expanded.
 * @throws Error when it is not well-formed.
 */
export function visitXml(xml: string, visitor: XmlVisitor): void {
  let failure: Error | null = null;
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    visitor.open?.(localName(name), (wanted) => {
      const value = Object.entries(attributes()).find(([key]) => localName(key) === wanted)?.[1];
      return value === undefined ? undefined : decode(value);
    });
  });
  parser.on('closeTag', (name) => visitor.close?.(localName(name)));
  parser.on('text', (text, decode) => visitor.text?.(decode(text)));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.on('error', (error) => {
    failure ??= error;
  });
  parser.parse(xml);
  if (failure) throw failure;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
