export const en = {
  title: 'Record of the register',
  text: 'A file with all that was ever entered in the register, by whom, on what grounds and why, signed by the server. Whoever is given it can verify it with npm run verify. It is for administrators: what was struck out is in it too.',
  download: 'Download the record',
  preparing: 'Preparing…',
  unanswered: 'The server has not answered. Check the network, then download again.',
};
