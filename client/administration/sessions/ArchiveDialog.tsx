import type { RegisteredSession } from '#shared/register/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { DeedDialog } from '../deeds/DeedDialog.tsx';
import { SourceFields } from '../deeds/SourceFields.tsx';
import { useDraft } from '../deeds/useDraft.ts';
import { give } from '../register/register.ts';
import { texts } from './texts.ts';

/** From then on the session is read, and nothing is entered in it any more. */
export function ArchiveDialog({ session, onClose }: { session: RegisteredSession; onClose: () => void }) {
  const t = useTexts(texts);
  return (
    <DeedDialog
      title={t('archiveTitle', { title: session.title })}
      confirm={t('archive')}
      missing={null}
      touched={false}
      work={() => give({ type: 'ArchiveSession', sessionId: session.id })}
      onClose={onClose}
    >
      <p>{t('archiveText')}</p>
    </DeedDialog>
  );
}

/** Takes a session out of the archive, so that its secretaries can put something right. */
export function UnarchiveDialog({ session, onClose }: { session: RegisteredSession; onClose: () => void }) {
  const t = useTexts(texts);
  const { draft, change, touched } = useDraft(() => ({ source: '', reason: '' }));
  const grounds = { source: draft.source.trim(), reason: draft.reason.trim() };
  return (
    <DeedDialog
      title={t('unarchiveTitle', { title: session.title })}
      text={t('unarchiveText')}
      confirm={t('unarchive')}
      missing={grounds.reason === '' ? 'reason' : null}
      touched={touched}
      work={() => give({ type: 'UnarchiveSession', sessionId: session.id, ...grounds })}
      onClose={onClose}
    >
      <SourceFields draft={draft} change={change} />
    </DeedDialog>
  );
}
