import { useId, useState } from 'react';
import type { PollId } from '#shared/protocol/ids.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextAreaField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useCommandNow } from '../services/useCommandNow.ts';
import { texts } from './texts.ts';

interface SendCountBackProps {
  readonly pollId: PollId;
  readonly onClose: () => void;
}

/** Asks why the count has to be made again. */
export function SendCountBack({ pollId, onClose }: SendCountBackProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const { busy, problem, give } = useCommandNow<'RejectManualCount'>();
  const formId = useId();
  const [reason, setReason] = useState('');
  const send = async () => {
    if (await give({ type: 'RejectManualCount', pollId, reason: reason.trim() })) onClose();
  };
  return (
    <Dialog
      title={t('sendBackTitle')}
      onClose={onClose}
      actions={
        <>
          <Button size="large" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button
            size="large"
            kind="primary"
            type="submit"
            form={formId}
            disabled={busy || reason.trim() === ''}
          >
            {t('sendBack')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextAreaField
          label={tCommon('reason')}
          hint={t('sendBackHint')}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          required
        />
      </form>
      {problem && <Notice kind="error">{problem}</Notice>}
    </Dialog>
  );
}
