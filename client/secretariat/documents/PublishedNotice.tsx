import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Notice } from '../../ui/Notice.tsx';
import { texts } from './texts.ts';

/** What has just been published, once the log has it. */
export function PublishedNotice({ sha256 }: { sha256: string }) {
  const t = useTexts(texts);
  const online = useLive((live) => live.online.length);
  const edition = useSession((session) =>
    session.documents.flatMap(({ editions }) => editions).findLast((each) => each.sha256 === sha256),
  );
  if (!edition) return null;
  return <Notice kind="success">{t('publishedAs', { ...edition, online })}</Notice>;
}
