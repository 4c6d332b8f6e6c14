/** Enough of a token to tell it from the others of a box by eye; all begin with the same character. */
export function shortToken(token: string): string {
  return `${token.slice(0, 9)}…${token.slice(-4)}`;
}
