-- Tablets that are lent for a day, by the ids of their sign-ins.
CREATE TABLE lent_devices (
  device_id text COLLATE "C" PRIMARY KEY,
  session_id text COLLATE "C" NOT NULL,
  person_id text COLLATE "C" NOT NULL,
  role text NOT NULL,
  until text COLLATE "C" NOT NULL,
  pin_hash text,
  wrong integer NOT NULL DEFAULT 0
);
CREATE INDEX lent_devices_until ON lent_devices (until);
