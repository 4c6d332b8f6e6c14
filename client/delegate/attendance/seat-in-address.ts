/** The code of a seat in the address that stands on its card ("https://…/tablet#seat=…"); null where there is none. */
export function seatInAddress(address: string): string | null {
  const code = /[#&]seat=([A-Za-z0-9_.-]+)/.exec(address)?.[1] ?? '';
  return code === '' ? null : code;
}

/** Takes the code of a seat out of this page's address, so that it is given once. */
export function takeSeatFromPage(): string | null {
  const code = seatInAddress(window.location.hash);
  if (code !== null) window.history.replaceState(null, '', window.location.pathname + window.location.search);
  return code;
}
