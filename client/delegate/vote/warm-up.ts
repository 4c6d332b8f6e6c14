/**
 * Fetches what the sheet loads only when a poll asks for it: clauses, elections, secret papers, results. Called when the tablet is
 * idle after its start, since a poll may open in the moment in which the network is worst.
 */
export async function warmUpPapers(): Promise<void> {
  await Promise.all([
    import('./ClausesBallot.tsx'),
    import('./ElectionBallot.tsx'),
    import('./EndedPoll.tsx'),
    import('./Outcome.tsx'),
    import('./papers/CandidatesPaper.tsx'),
    import('./papers/MarkedPaper.tsx'),
    import('./secret/SecretBallot.tsx'),
    import('../counting/CountToConfirm.tsx'),
  ]);
}
