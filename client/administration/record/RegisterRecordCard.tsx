import { Download } from 'lucide-react';
import { ProblemNotice } from '../../forms/ProblemNotice.tsx';
import { useAction } from '../../forms/useAction.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FootBar } from '../../ui/FootBar.tsx';
import { download } from '../register/register.ts';
import { texts } from './texts.ts';

/** The register as a signed record: everything that was ever entered, by whom and why. */
export function RegisterRecordCard() {
  const t = useTexts(texts);
  const action = useAction();
  return (
    <Card title={t('title')}>
      <p>{t('text')}</p>
      <ProblemNotice action={action} unanswered={t('unanswered')} />
      <FootBar>
        <Button
          icon={<Download aria-hidden size={20} />}
          disabled={action.busy}
          onClick={() => void action.run(() => download('/api/register/record.jsonl', 'so-bo.jsonl'))}
        >
          {action.busy ? t('preparing') : t('download')}
        </Button>
      </FootBar>
    </Card>
  );
}
