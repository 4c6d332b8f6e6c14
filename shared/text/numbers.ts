const counts = new Intl.NumberFormat('vi-VN');

/** "1.234" */
export function formatCount(count: number): string {
  return counts.format(count);
}

/**
 * Share of `part` in `whole` with two decimals and a comma, as results are read out: "95,18 %". Rounded half up on
 * integers; an empty whole gives "0,00 %".
 */
export function formatPercent(part: number, whole: number): string {
  const hundredths = whole === 0 ? 0 : Math.floor((part * 20000 + whole) / (2 * whole));
  return `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}\u00a0%`;
}

/** "1,5 MB", decimal units as file managers show them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  // From 999,95 on the next unit: rounded to one decimal it would read "1.000 kB".
  const [value, unit] =
    bytes < 999_950 ? [bytes / 1e3, 'kB'] : bytes < 999_950_000 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${value.toLocaleString('vi-VN', { maximumFractionDigits: 1 })} ${unit}`;
}
