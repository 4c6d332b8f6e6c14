import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { formatBytes } from '#shared/text/numbers.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useDownloads } from '../../offline/documents/downloads.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useServices } from '../services/TabletServices.tsx';
import { texts } from './texts.ts';

interface RemoveDownloadsProps {
  /** The documents are gone from the device. */
  readonly onRemoved: () => void;
}

/** Makes room on a device that is full: removes this session's documents, which can be had again. */
export default function RemoveDownloads({ onRemoved }: RemoveDownloadsProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const { documents } = useServices();
  const { stored, bytesStored } = useDownloads();
  const [state, setState] = useState<'idle' | 'asking' | 'removing' | 'failed'>('idle');
  if (bytesStored === 0) return null;
  const close = () => setState('idle');
  const remove = async () => {
    setState('removing');
    try {
      await documents.removeStored();
      close();
      onRemoved();
    } catch (error) {
      console.warn('the documents were not removed', error);
      setState('failed');
    }
  };
  return (
    <>
      <Button icon={<Trash2 aria-hidden size={20} />} onClick={() => setState('asking')}>
        {t('removeDownloads')}
      </Button>
      {state !== 'idle' && (
        <Dialog
          title={t('removeDownloadsTitle')}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{tCommon('cancel')}</Button>
              <Button kind="danger" disabled={state === 'removing'} onClick={() => void remove()}>
                {t('remove')}
              </Button>
            </>
          }
        >
          <p>{t('removeDownloadsBody', { count: stored, bytes: formatBytes(bytesStored) })}</p>
          <p>{t('removeKeeps')}</p>
          {state === 'failed' && <Notice kind="error">{t('removeDownloadsFailed')}</Notice>}
        </Dialog>
      )}
    </>
  );
}
