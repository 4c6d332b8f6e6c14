import { Download, Eye } from 'lucide-react';
import { useId, useState } from 'react';
import { NOTICE_FORMATS, type NoticeFormat, type NoticeParticulars } from '#shared/protocol/notices.ts';
import { useConnection } from '../../connection/context.tsx';
import { downloadFile, jsonOf, jsonPost } from '../../connection/http.ts';
import { DialogFoot } from '../../forms/DialogFoot.tsx';
import { texts as formsTexts } from '../../forms/texts.ts';
import { useAction } from '../../forms/useAction.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { NoticeFields } from './NoticeFields.tsx';
import { NoticePreview } from './NoticePreview.tsx';
import { endsTooEarly, newDraft, particularsIn, useKeptDraft } from './notice-draft.ts';
import { texts } from './texts.ts';

const FILE_NAMES: Readonly<Record<NoticeParticulars['addressee'], string>> = {
  members: 'giay-trieu-tap-ky-hop',
  guests: 'giay-moi-ky-hop',
};

/** A preview, and what it is of: with anything else written it is out of date and goes. */
interface Previewed {
  readonly of: string;
  readonly pdf: ArrayBuffer;
}

/** Composes the notice of the session, shows it page by page, and hands it out. */
export default function NoticeDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tForms = useTexts(formsTexts);
  const { http } = useConnection();
  const council = useSession((session) => session.details.council);
  const invited = useSession((session) => session.guests);
  const kept = useKeptDraft((state) => state.draft);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const action = useAction();
  const whyId = useId();
  const draft = kept ?? newDraft(council, invited);
  const particulars = particularsIn(draft);
  const asked = JSON.stringify(particulars);
  const why = particulars ? null : endsTooEarly(draft) ? t('endsBefore') : tForms('missing.fields');
  const preview = () =>
    action.run(async () => {
      const response = await http('/api/export/notice.pdf', jsonPost(particulars));
      if (!response.ok) await jsonOf(response);
      setPreviewed({ of: asked, pdf: await response.arrayBuffer() });
    });
  const download = (format: NoticeFormat) =>
    action.run(() =>
      downloadFile(
        http,
        `/api/export/notice.${format}`,
        `${FILE_NAMES[draft.addressee]}.${format}`,
        jsonPost(particulars),
      ),
    );
  return (
    <Dialog title={t('title')} onClose={onClose} width="wide">
      <NoticeFields
        draft={draft}
        onChange={(change) => useKeptDraft.setState({ draft: { ...draft, ...change } })}
      />
      {previewed?.of === asked && <NoticePreview key={asked} pdf={previewed.pdf} />}
      <DialogFoot
        notes={
          <>
            <ProblemNotice action={action} />
            <WhyNot id={whyId} reason={action.busy ? t('preparing') : why} />
          </>
        }
      >
        <Button onClick={onClose}>{tCommon('close')}</Button>
        {NOTICE_FORMATS.map((format) => (
          <ActionButton
            gives="nothing"
            key={format}
            icon={<Download aria-hidden size={20} />}
            aria-describedby={whyId}
            disabled={!particulars || action.busy}
            onClick={() => download(format)}
          >
            {t(`download.${format}`)}
          </ActionButton>
        ))}
        <ActionButton
          gives="nothing"
          kind="primary"
          icon={<Eye aria-hidden size={20} />}
          aria-describedby={whyId}
          disabled={!particulars || action.busy}
          onClick={preview}
        >
          {t('preview')}
        </ActionButton>
      </DialogFoot>
    </Dialog>
  );
}
