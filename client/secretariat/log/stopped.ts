/** `text` as a sentence that another one follows: with a full stop, unless it has its own end. */
export function stopped(text: string): string {
  const trimmed = text.trimEnd();
  return /[.!?…]["”’)]*$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
