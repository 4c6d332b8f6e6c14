import { useEffect, useState } from 'react';
import type { SignInCode } from '#shared/protocol/sign-ins.ts';

/** Slips on their way to the printer: drawn for it, printed, and gone from the page again. */
export function usePrintedSlips(): readonly [readonly SignInCode[], (slips: readonly SignInCode[]) => void] {
  const [slips, setSlips] = useState<readonly SignInCode[]>([]);
  useEffect(() => {
    if (slips.length === 0) return;
    const clear = () => setSlips([]);
    window.addEventListener('afterprint', clear);
    window.print();
    return () => window.removeEventListener('afterprint', clear);
  }, [slips]);
  return [slips, setSlips];
}
