import type { DelegateId, PollId } from '#shared/protocol/ids.ts';
import type { ManualEntry, PollQuestion, Selection } from '#shared/protocol/polls.ts';
import { type LiveSession, startLive } from '../../client/connection/live.ts';
import { election, levels, motion, names, PROCEDURES, rating, votes } from '../unit/voting/samples.ts';
import { type Product, signInAt } from './product.ts';
import { confirmCount, newBallot, putToVote, untilPoll } from './questions.ts';
import { must, type Tablet, until, untilLive } from './tablets.ts';

/** A session with a poll of every kind, conducted over the real server by two secretaries and at least five tablets. */
export class Hall {
  readonly product: Product;
  readonly first: LiveSession;
  readonly tablets: readonly Tablet[];

  constructor(product: Product, first: LiveSession, tablets: readonly Tablet[]) {
    this.product = product;
    this.first = first;
    this.tablets = tablets;
  }

  async everyKind(): Promise<
    Readonly<Record<'open' | 'clauses' | 'hands' | 'election' | 'rating' | 'opinion', PollId>>
  > {
    return {
      open: await this.byName({}, [votes('for'), votes('for'), votes('against')]),
      clauses: await this.byName({ paper: motion(3) }, [
        votes('for', 'against', null),
        votes('for', 'for', 'abstain'),
      ]),
      hands: await this.byHand(),
      election: await this.inSecret({ paper: election(2, 3), title: 'Bầu Ủy viên Ủy ban nhân dân tỉnh' }, [
        names(0, 1),
        names(1, 2),
        names(1),
        names(),
      ]),
      rating: await this.inSecret({ paper: rating(4), title: 'Lấy phiếu tín nhiệm' }, [
        levels('high', 'medium', 'low', null),
        levels('high', 'high', 'low', 'medium'),
        levels('medium', 'low', 'low', 'high'),
      ]),
      opinion: await this.byName(
        { procedure: PROCEDURES.opinion },
        [votes('for')],
        'Đồng ý, cần thêm kinh phí',
      ),
    };
  }

  async byName(
    changes: Partial<PollQuestion>,
    selections: readonly Selection[],
    reason = '',
  ): Promise<PollId> {
    const pollId = await putToVote(this.first, changes);
    await this.#eachVotes(selections, async ({ live }, selection) => {
      await untilPoll(live, pollId, 'open');
      await must(live.cast(newBallot(pollId, selection, reason)));
    });
    return this.#closed(pollId);
  }

  async inSecret(changes: Partial<PollQuestion>, selections: readonly Selection[]): Promise<PollId> {
    const pollId = await putToVote(this.first, { procedure: PROCEDURES.secret, ...changes });
    await this.dropInTurn(pollId, selections);
    return this.#closed(pollId);
  }

  /** The first tablet drops the first selection, and so on; resolves when all lie in the box. */
  dropInTurn(pollId: PollId, selections: readonly Selection[]): Promise<void> {
    return this.#eachVotes(selections, async ({ live, secret }, selection) => {
      await untilPoll(live, pollId, 'open');
      await secret.drop(pollId, selection);
      await until(secret.ballots, (ballots) => ballots[pollId]?.status === 'dropped');
    });
  }

  /** A show of hands by name, which the second secretary confirms. */
  async byHand(): Promise<PollId> {
    const pollId = await putToVote(this.first, { procedure: PROCEDURES['hands, by name'] });
    const delegates: DelegateId[] = this.tablets.map(({ id }) => id);
    const entry: ManualEntry = { type: 'by-name', votes: [{ selection: votes('for'), delegates }] };
    await must(this.first.command({ type: 'EnterManualCount', pollId, entry }));
    const second = startLive(
      await signInAt(this.product.origin, this.product.secondSecretaryCode),
      null,
      this.product.origin,
    );
    await untilLive(second, ({ connection, session }) => connection === 'online' && session !== null);
    await must(confirmCount(second, pollId));
    second.close();
    await must(this.first.command({ type: 'AnnouncePollResult', pollId }));
    return pollId;
  }

  async #eachVotes(
    selections: readonly Selection[],
    vote: (tablet: Tablet, selection: Selection) => Promise<void>,
  ): Promise<void> {
    await Promise.all(
      selections.map(async (selection, place) => {
        const tablet = this.tablets[place];
        if (tablet) await vote(tablet, selection);
      }),
    );
  }

  async #closed(pollId: PollId): Promise<PollId> {
    await must(this.first.command({ type: 'ClosePoll', pollId }));
    await must(this.first.command({ type: 'AnnouncePollResult', pollId }));
    return pollId;
  }
}
