/** A code as people type it ("abcd-efgh 1234") becomes the code as it was issued ("ABCDEFGH1234"). */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** The code in a sign-in address ("https://…/tablet#code=ABCD…"), or in its fragment alone; null when there is none. */
export function codeInAddress(address: string): string | null {
  const match = /[#&]code=([^&]+)/.exec(address);
  const code = normaliseCode(decodeURIComponent(match?.[1] ?? ''));
  return code === '' ? null : code;
}

/** Takes a code out of this page's address, so that neither the history nor a passer-by keeps it. */
export function takeCodeFromPage(): string | null {
  const code = codeInAddress(window.location.hash);
  if (code !== null) window.history.replaceState(null, '', window.location.pathname + window.location.search);
  return code;
}
