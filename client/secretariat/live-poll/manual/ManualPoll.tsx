import { useState } from 'react';
import type { OpenPoll } from '#shared/session/state.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { EnterCount } from './EnterCount.tsx';
import { texts } from './texts.ts';
import { WaitingCount } from './WaitingCount.tsx';

/** A vote without tablets: one secretary enters what was counted, another confirms it. */
export function ManualPoll({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  // The count that is being replaced; a later one is looked at again.
  const [replacing, setReplacing] = useState<string | null>(null);
  const { manualCount, manualRejection } = poll;
  if (manualCount && replacing !== manualCount.enteredAt) {
    return (
      <WaitingCount poll={poll} count={manualCount} onReplace={() => setReplacing(manualCount.enteredAt)} />
    );
  }
  return (
    <>
      {manualRejection !== null && (
        <Notice kind="warning">{t('returned', { reason: manualRejection })}</Notice>
      )}
      <EnterCount poll={poll} />
    </>
  );
}
