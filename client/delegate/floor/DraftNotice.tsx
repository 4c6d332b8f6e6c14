import { useStore } from 'zustand';
import { useTexts } from '../../i18n/texts.ts';
import type { RequestOutbox } from '../../offline/requests/request-outbox.ts';
import { texts } from './texts.ts';

/** Whether what is being written is on this device already: said only when it is. */
export function DraftNotice({ outbox }: { readonly outbox: RequestOutbox }) {
  const t = useTexts(texts);
  const { kept } = useStore(outbox.draftsKept);
  return <p role={kept === 'not-kept' ? 'alert' : undefined}>{t(`drafts.${kept}`)}</p>;
}
