import { useState } from 'react';

interface Draft<T> {
  readonly draft: T;
  readonly change: (change: Partial<T>) => void;
  /** Whether anything was written since the form was opened. */
  readonly touched: boolean;
}

/** What is being written in a form. It stays as it was begun, whatever comes from the server meanwhile. */
export function useDraft<T extends object>(begin: () => T): Draft<T> {
  const [first] = useState(begin);
  const [draft, setDraft] = useState(first);
  return {
    draft,
    change: (change) => setDraft((before) => ({ ...before, ...change })),
    touched: draft !== first,
  };
}
