export const en = {
  notClosed:
    'The session is not closed: minutes downloaded now are a draft; official ones exist only after closing.',
  official: 'The session is closed: the files below are the official ones.',
  downloadAll: 'Download all',
  minutesDocx: 'Minutes (Word)',
  minutesDocxHint: 'To be checked, completed and signed.',
  minutesPdf: 'Minutes (PDF)',
  minutesPdfHint: 'To print or send; the same content as the Word file.',
  rollCalls: 'Roll calls (CSV)',
  rollCallsHint: 'All votes, delegate by delegate; opens in Excel.',
  attendance: 'Attendance (CSV)',
  attendanceHint:
    'Sitting by sitting: who came when, was late or absent; with reasons, so not to be published.',
  speeches: 'Speeches and answers (CSV)',
  speechesHint:
    'Who spoke or answered on what, of which kind, for how long, and how much longer than allowed; opens in Excel.',
  record: 'The whole electronic record',
  recordHint:
    'The session’s log, signed by the server, with the boxes of secret ballots; anybody can check it without this server.',
  recordTitle: 'Electronic record',
  recordFor: 'What is downloaded',
  recordWhole: 'The whole record',
  recordMembers: 'For delegates',
  recordPublic: 'For the public',
  recordNamed: 'Electronic record ({{which}})',
  recordSealed:
    'An entry that is not for its readers is replaced by a hash: nothing of it can be read, and chain and signatures can still be checked. This record can be read and verified, not imported to go on with the session.',
  download: 'Download',
  preparing: 'Preparing…',
  downloadNamed: 'Download: {{name}}',
  import: 'Import the record of another session',
  importHint:
    'The record is checked and kept as a session of its own on this server; the open session is not touched.',
  importChoose: 'Choose a record file',
  importFile:
    'The .jsonl file downloaded from that session’s Record. Press to choose, or drop the file here.',
  imported: 'Record imported. To see that session, sign in with this code:',
  importedCode: '{{name}}: {{code}}',
};
