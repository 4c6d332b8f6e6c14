export const en = {
  reasonHint: 'The reason goes into the log and the minutes.',
  offlineReason: 'No connection to the server',
  unanswered:
    'The server has not answered, so it is not known whether this was recorded. Look at the log, then try again.',
};
