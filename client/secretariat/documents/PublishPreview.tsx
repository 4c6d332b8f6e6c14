import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { DocumentKind } from '#shared/protocol/records.ts';
import { compareNames } from '#shared/text/names.ts';
import { DialogFoot } from '../../forms/DialogFoot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { type OpenedDocument, openPdf } from '../../reader/pdf/open-document.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import type { Action } from '../actions/useAction.ts';
import { texts as conductTexts } from '../conduct/texts.ts';
import { PreviewedPage } from '../notice/NoticePreview.tsx';
import styles from './Documents.module.css';
import { texts } from './texts.ts';

interface PublishPreviewProps {
  readonly file: File;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly itemId: string;
  readonly audience: 'guests' | 'public';
  readonly action: Pick<Action, 'busy' | 'problem' | 'dismiss'>;
  readonly onPublish: () => void;
  readonly onBack: () => void;
}

/** Exactly what people from outside will see, before they do: published by one press that says to whom. */
export default function PublishPreview(props: PublishPreviewProps) {
  const { file, title, kind, itemId, audience, action, onPublish, onBack } = props;
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tConduct = useTexts(conductTexts);
  const item = useSession((session) => session.agenda.find(({ id }) => id === itemId));
  const guests = useSession((session) => session.guests);
  const told = audience === 'public' ? guests : guests.filter(({ as }) => as !== 'observer');
  const opened = useOpened(file);
  const pages = opened === 'unreadable' || !opened ? null : opened.pageCount;
  return (
    <Dialog title={t('look.title')} onClose={onBack} width="wide">
      <div className={styles.look}>
        <div className={styles.form}>
          <FactList
            facts={[
              [t('title'), title],
              [t('kind'), tCommon(`documentKind.${kind}`)],
              [t('item'), item ? tConduct('item', item) : t('general')],
              [t('look.pages'), pages],
            ]}
          />
          {told.length === 0 ? (
            <p>{t('look.nobody')}</p>
          ) : (
            <details className={styles.told}>
              <summary>{t('look.who', { count: told.length })}</summary>
              <ul>
                {told
                  .toSorted((a, b) => compareNames(a.name, b.name))
                  .map(({ id, name, position }) => (
                    <li key={id}>{[name, position].filter(Boolean).join(', ')}</li>
                  ))}
              </ul>
            </details>
          )}
        </div>
        {opened === 'unreadable' && <p role="status">{t('look.noPicture')}</p>}
        {opened === null && <p role="status">{tCommon('loading')}</p>}
        {opened !== null && opened !== 'unreadable' && <PreviewedPage document={opened} page={1} />}
      </div>
      <DialogFoot notes={<ProblemNotice action={action} />}>
        <Button icon={<ArrowLeft aria-hidden size={20} />} onClick={onBack}>
          {t('look.back')}
        </Button>
        <ActionButton gives="PublishDocument" kind="primary" disabled={action.busy} onClick={onPublish}>
          {action.busy ? t('uploading') : t(`look.confirm.${audience}`, { count: told.length })}
        </ActionButton>
      </DialogFoot>
    </Dialog>
  );
}

function useOpened(file: File): OpenedDocument | 'unreadable' | null {
  const [opened, setOpened] = useState<OpenedDocument | 'unreadable' | null>(null);
  useEffect(() => {
    const task = openPdf(() => file.arrayBuffer(), null);
    let gone = false;
    void task.result.then((opening) => {
      if (!gone) setOpened(opening.ok ? opening.document : 'unreadable');
    });
    return () => {
      gone = true;
      task.close();
    };
  }, [file]);
  return opened;
}
