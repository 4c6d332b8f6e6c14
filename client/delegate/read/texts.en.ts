export const en = {
  closedAway:
    'This document is not for everybody. For more than {{hours}} hours this device has not heard the server, so it cannot be opened: connect, and open it again. Your notes are all still there.',
};
