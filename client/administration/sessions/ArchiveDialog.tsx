import type { RegisteredSession } from '#shared/register/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { DeedDialog } from '../deeds/DeedDialog.tsx';
import { give } from '../register/register.ts';
import { texts } from './texts.ts';

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
