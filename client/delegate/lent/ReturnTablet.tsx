import { useState } from 'react';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { LentTablet } from '../../sign-in/lent.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { texts } from './texts.ts';

/** Gives the tablet back before its day is over: signed out and cleared, by whoever takes it. */
export function ReturnTablet({ lent }: { readonly lent: LentTablet }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {t('return')}
      </Button>
      {asking && (
        <Dialog
          title={t('returnTitle')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button kind="danger" onClick={() => lent.end('returned')}>
                {t('returnConfirm')}
              </Button>
              <Button kind="primary" onClick={() => setAsking(false)}>
                {tCommon('cancel')}
              </Button>
            </>
          }
        >
          <p>{t('returnText')}</p>
        </Dialog>
      )}
    </>
  );
}
