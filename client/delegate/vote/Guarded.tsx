import { type ReactNode, useEffect, useState } from 'react';

/** A finger that was about to touch what stood here before must not mark or cast anything. */
const GUARD_MS = 500;

interface GuardedProps {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** What comes up by itself, or in the place of another button: deaf to touches for the first half second. */
export function Guarded({ className, children }: GuardedProps) {
  const [guarded, setGuarded] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setGuarded(false), GUARD_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={className} inert={guarded}>
      {children}
    </div>
  );
}
