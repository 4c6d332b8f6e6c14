/** The part of the parser that is used; the package brings no types along. */
declare module 'saxen' {
  export class Parser {
    on(hook: 'error' | 'warn', told: (error: Error) => void): this;
    on(
      hook: 'openTag',
      told: (
        name: string,
        attributes: () => Readonly<Record<string, string>>,
        decode: (text: string) => string,
      ) => void,
    ): this;
    on(hook: 'closeTag', told: (name: string) => void): this;
    on(hook: 'text', told: (text: string, decode: (text: string) => string) => void): this;
    on(hook: 'cdata', told: (text: string) => void): this;
    parse(xml: string): this;
  }
}
