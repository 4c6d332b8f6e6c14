import { BellRing, Check, CircleX, Clock, Send, Undo2 } from 'lucide-react';
import { formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { useConnectionState } from '../services/useConnectionState.ts';
import styles from './OwnRequests.module.css';
import type { OwnEntry } from './own-requests.ts';
import { texts } from './texts.ts';

/** How far a request or question has come, in words and with a sign. */
export function ProgressLine({ entry }: { readonly entry: OwnEntry }) {
  const t = useTexts(texts);
  const online = useConnectionState() === 'online';
  const { progress } = entry;
  switch (progress.type) {
    case 'unsent':
      return (
        <Badge tone="warning" icon={online ? <Send {...ICON} /> : <Clock {...ICON} />}>
          {t(online ? 'sending' : 'unsent')}
        </Badge>
      );
    case 'refused':
      return (
        <Badge tone="bad" icon={<CircleX {...ICON} />}>
          {t('refused')}
        </Badge>
      );
    case 'sent':
      return (
        <p className={styles.progress}>
          <Badge tone="plain" icon={<Check {...ICON} />}>
            {t('sent', { time: formatTime(progress.at) })}
          </Badge>
          {progress.place !== null && <span>{t('place', { place: progress.place })}</span>}
          {progress.missed && <span>{t('missed')}</span>}
        </p>
      );
    case 'called':
      return (
        <Badge tone="good" icon={<BellRing {...ICON} />}>
          {t('called')}
        </Badge>
      );
    case 'taken-up':
      return (
        <Badge tone="good" icon={<Check {...ICON} />}>
          {t('takenUp', { time: formatTime(progress.at) })}
        </Badge>
      );
    case 'done':
      return (
        <Badge tone="plain" icon={<Check {...ICON} />}>
          {t('done', { time: formatTime(progress.at) })}
        </Badge>
      );
    case 'answered':
      return (
        <Badge tone="good" icon={<Check {...ICON} />}>
          {t('answered')}
        </Badge>
      );
    case 'withdrawn':
      return (
        <Badge tone="plain" icon={<Undo2 {...ICON} />}>
          {t('withdrawn', { time: formatTime(progress.at) })}
        </Badge>
      );
    case 'declined':
      return <p className={styles.declined}>{t('declined', { reason: progress.reason })}</p>;
  }
}

const ICON = { 'aria-hidden': true, size: 18 } as const;
