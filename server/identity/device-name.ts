/** The first that stands in what a browser says of itself is the one that it is: each claims to be some of those below it. */
const BROWSERS = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Cốc Cốc', /\bcoc_coc_browser\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
] as const;

const SYSTEMS = [
  ['iPad', /\biPad\b/],
  ['iPhone', /\biPhone\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  // An iPad says that it is a Mac.
  ['Mac / iPad', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
] as const;

/**
 * What somebody would call the device by, from the `User-Agent` of its browser: "Chrome · Android". Null where that says
 * neither. Only a help to tell one's devices apart: anybody can say anything there.
 */
export function deviceName(userAgent: string | undefined): string | null {
  if (userAgent === undefined) return null;
  const known = [BROWSERS, SYSTEMS].flatMap((all) => all.find(([, sign]) => sign.test(userAgent))?.[0] ?? []);
  return known.length === 0 ? null : known.join(' · ');
}
