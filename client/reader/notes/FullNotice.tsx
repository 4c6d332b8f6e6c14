import { useEffect, useState } from 'react';
import type { Refusal } from '#shared/protocol/refusals.ts';
import type { PageAnnotations } from '../../annotations/replica.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { Notice } from '../../ui/Notice.tsx';

/** Says that the server takes no more notes of this person, and what makes room; those that wait stay on the device. */
export function FullNotice({ annotations }: { readonly annotations: PageAnnotations }) {
  const sentence = useLocalText();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => annotations.watchFull(setRefusal), [annotations]);
  return refusal && <Notice kind="warning">{sentence(refusal)}</Notice>;
}
