import { useTranslation } from 'react-i18next';
import { useLive } from '../../connection/context.tsx';
import { useSession } from '../../sign-in/useSession.ts';
import { Notice } from '../../ui/Notice.tsx';

/** What has just been published, once the log has it. */
export function PublishedNotice({ sha256 }: { sha256: string }) {
  const { t } = useTranslation('secretariat');
  const online = useLive((live) => live.online.length);
  const edition = useSession((session) =>
    session.documents.flatMap(({ editions }) => editions).findLast((each) => each.sha256 === sha256),
  );
  if (!edition) return null;
  return <Notice kind="success">{t('documents.publishedAs', { ...edition, online })}</Notice>;
}
