import { HardDrive } from 'lucide-react';
import { useLive } from '../../../connection/context.tsx';
import { useTexts } from '../../../i18n/texts.ts';
import { VAULT_PATIENCE_MS } from '../../../offline/secret/secret-booth.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLong } from '../../../ui/useLong.ts';
import { PlainStatement } from '../PlainStatement.tsx';
import { texts } from './texts.ts';

interface OpeningVaultProps {
  readonly pollId: string;
  readonly onNew: () => void;
}

/**
 * While the device has not read which papers it keeps: an empty paper here could hide one that is cast. After a while the
 * delegate may say that there is none, unless the server knows better.
 */
export function OpeningVault({ pollId, onNew }: OpeningVaultProps) {
  const t = useTexts(texts);
  const long = useLong(VAULT_PATIENCE_MS);
  const issued = useLive(({ myTokens }) => myTokens.some((id) => id === pollId));
  return (
    <PlainStatement
      tone={long ? 'waiting' : 'plain'}
      icon={<HardDrive aria-hidden size={56} />}
      headline={t(long ? 'openingLong' : 'opening')}
    >
      {long && <p>{t('openingTell')}</p>}
      {long && !issued && (
        <Button size="large" onClick={onNew}>
          {t('openingNew')}
        </Button>
      )}
    </PlainStatement>
  );
}
