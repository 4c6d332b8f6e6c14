import { useEffect, useState } from 'react';

/** Whether the component has been on the screen, with the same `of`, for longer than so many milliseconds. */
export function useLong(milliseconds: number, of: unknown = null): boolean {
  const [long, setLong] = useState<{ readonly of: unknown } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setLong({ of }), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds, of]);
  return long !== null && long.of === of;
}
