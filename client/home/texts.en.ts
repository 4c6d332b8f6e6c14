export const en = {
  product: 'Nghị Trường',
  motto: 'Council sessions without paper',
  choose: 'What is this device for?',
  tablet: 'Delegate',
  tabletHelp: 'Read and annotate documents, ask to speak, vote',
  console: 'Secretariat',
  consoleHelp: 'Prepare and run the session, export the record',
  display: 'Hall screen',
  displayHelp: 'What is being discussed, and the results, on the big screen',
  observer: 'Check published secret ballots',
  administration: 'Administration of the office',
  language: 'Đọc trang này bằng tiếng Việt',
};
