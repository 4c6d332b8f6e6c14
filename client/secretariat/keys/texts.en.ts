export const en = {
  show: 'Keys',
  heading: 'Keys of the conducting page',
  off: '{{name}} leads: keys do nothing at this console for now; its buttons work.',
  note: 'Keys work only while nothing is typed in a field and no question is open. Each button says its key.',
  does: {
    next: 'The next thing to do (the large button)',
    undo: 'Undo what was just done',
    callNext: 'Call the next speaker',
    pauseSpeech: 'Pause and resume the clock of a speech',
    addMinute: 'Add 1 minute to the speech',
    endSpeech: 'End the speech',
    hallFollows: 'Hall screens follow what is under way',
    hallHolds: 'Hold the hall screens as they are',
    hallBlank: 'Blank the hall screens',
    seats: 'Seat plan, or back to the lists',
    keys: 'Show this list',
  },
};
