import type { Selection } from '#shared/protocol/polls.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import { blankSelection } from '#shared/voting/papers.ts';
import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import type { BallotDelivery } from '../../offline/ballots/ballot-delivery.ts';
import { useLong } from '../../ui/useLong.ts';
import { useServices } from '../services/TabletServices.tsx';
import { useConnectionState } from '../services/useConnectionState.ts';
import { texts } from './texts.ts';
import { useBallotDelivery } from './useBallotDelivery.ts';

/** Deliveries that speak of a lost connection themselves. */
const SAYS_SO: ReadonlySet<BallotDelivery['type']> = new Set<BallotDelivery['type']>([
  'waiting-for-network',
  'unconfirmed',
]);

/** A stall is over sooner than it could be read about, in milliseconds. */
const STALL_MS = 3500;

interface OwnBallot {
  readonly delivery: BallotDelivery;
  /** What was marked last, wherever it is on its way; the blank paper before that. */
  readonly selection: Selection;
  readonly cast: (selection: Selection) => void;
  /** What to say of a lost connection; null while there is one, and where the delivery says it already. */
  readonly offline: string | null;
}

/** The delegate's ballot by name in an open poll of the hall. */
export function useOwnBallot(poll: OpenPoll): OwnBallot {
  const t = useTexts(texts);
  const { outbox } = useServices();
  const delivery = useBallotDelivery(poll.id);
  const away = useConnectionState() === 'offline';
  const offline = useLong(STALL_MS, away) && away && !SAYS_SO.has(delivery.type);
  const outdated = useLive(({ turnedAway }) => turnedAway?.code === 'client-outdated');
  return {
    delivery,
    selection: delivery.type === 'none' ? blankSelection(poll.question.paper) : delivery.selection,
    cast: (selection) => void outbox.cast(poll.id, selection),
    offline: outdated ? t('outdated') : offline ? t('offline') : null,
  };
}
