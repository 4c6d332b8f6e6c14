import { CheckCircle2, ChevronRight, CircleAlert, Clock, PencilLine } from 'lucide-react';
import type { OpenPoll } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { hrefOfOpinion } from '../navigation.ts';
import { useOwnPart } from '../vote/useOwnPart.ts';
import styles from './OpinionPolls.module.css';
import { texts } from './texts.ts';
import { useOpinion } from './useOpinion.ts';
import { useUntil } from './useUntil.ts';

/** The open opinion polls that this delegate is asked in. */
export default function OpinionPolls({ polls }: { readonly polls: readonly OpenPoll[] }) {
  const t = useTexts(texts);
  return (
    <Card title={t('heading')}>
      <RowList gap="medium">
        {polls.map((poll) => (
          <li key={poll.id}>
            <OpinionLink poll={poll} />
          </li>
        ))}
      </RowList>
    </Card>
  );
}

function OpinionLink({ poll }: { poll: OpenPoll }) {
  const until = useUntil(poll);
  return (
    <a className={styles.poll} href={hrefOfOpinion(poll.id)}>
      <span className={styles.text}>
        <span className={styles.title}>{poll.question.title}</span>
        <span className={styles.until}>{until}</span>
        <OpinionBadge poll={poll} />
      </span>
      <ChevronRight aria-hidden size={28} className={styles.go} />
    </a>
  );
}

const BADGES = {
  none: { tone: 'warning', Icon: CircleAlert },
  draft: { tone: 'warning', Icon: PencilLine },
  sending: { tone: 'warning', Icon: Clock },
  'waiting-for-network': { tone: 'warning', Icon: Clock },
  unconfirmed: { tone: 'warning', Icon: Clock },
  recorded: { tone: 'good', Icon: CheckCircle2 },
  refused: { tone: 'bad', Icon: CircleAlert },
  recused: { tone: 'plain', Icon: CircleAlert },
} as const;

function OpinionBadge({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  const { delivery, unsent } = useOpinion(poll);
  const recused = useOwnPart(poll).type === 'recused';
  const type = recused ? 'recused' : unsent ? 'draft' : delivery.type;
  const { tone, Icon } = BADGES[type];
  return (
    <span>
      <Badge tone={tone} icon={<Icon aria-hidden size={16} />}>
        {t(`delivery.${type}`)}
      </Badge>
    </span>
  );
}
