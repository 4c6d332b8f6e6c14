export const en = {
  page: 'Administration of the office',
  codeHint:
    'The administrator’s code. When the server is set up, the setup code that its terminal printed. Capitals and spaces do not matter.',
  again: 'Sign in again',
  againText: 'Enter the administrator’s code of {{name}} to go on. Nothing of what is being written is lost.',
};
