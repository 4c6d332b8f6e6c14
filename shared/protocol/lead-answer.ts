/** How long a leader is waited for who does not answer; then whoever asked may take over. */
export const LEAD_ANSWER_MS = 30_000;
