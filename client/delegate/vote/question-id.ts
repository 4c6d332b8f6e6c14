/** Element of the sheet's question, which names the sheet and takes the focus when nothing else should. */
export const QUESTION_ID = 'poll-question';
