import { useEffect, useState } from 'react';
import type { SignedIn } from '#shared/protocol/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { ownerOf } from '../../offline/device/device-database.ts';
import { unsentWork } from '../../offline/keeping/unsent-work.ts';
import { texts } from './texts.ts';

/** What of a delegate is still on this device after their sign-in has ended without their doing. */
export default function LeftOnDevice({ ended }: { readonly ended: SignedIn }) {
  const t = useTexts(texts);
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    let gone = false;
    void unsentWork().then((all) => {
      if (!gone) setCount(all.find(({ owner }) => owner === ownerOf(ended))?.count ?? 0);
    });
    return () => {
      gone = true;
    };
  }, [ended]);
  if (count === null) return null;
  const { name } = ended.me;
  return <p role="status">{count > 0 ? t('leftUnsent', { count, name }) : t('leftNotes', { name })}</p>;
}
