import { useEffect, useState } from 'react';

/** Slips on their way to the printer: drawn for it, printed, and gone from the page again. */
export function usePrintedSlips<Slip>(): readonly [readonly Slip[], (slips: readonly Slip[]) => void] {
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  useEffect(() => {
    if (slips.length === 0) return;
    const clear = () => setSlips([]);
    window.addEventListener('afterprint', clear);
    window.print();
    return () => window.removeEventListener('afterprint', clear);
  }, [slips]);
  return [slips, setSlips];
}
