import type { PassagePart } from '#shared/search/passage.ts';

/** A text with what was searched for marked in it. */
export function Marked({ parts }: { readonly parts: readonly PassagePart[] }) {
  return parts.map(({ text, marked }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move
    marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}
