const LONGEST = 60;

/**
 * What a client called its message, as far as it is repeated in answers. Socket.IO lets numbers pass as names, whatever
 * its types say; taken for text, one of them would end the server.
 */
export function messageName(sent: unknown): string {
  return String(sent).slice(0, LONGEST);
}
