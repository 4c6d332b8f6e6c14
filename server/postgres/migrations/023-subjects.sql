-- Who of the register is who at the office's provider of sign-ins.
CREATE TABLE provider_subjects (
  issuer text COLLATE "C" NOT NULL,
  person_id text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  linked_at text NOT NULL,
  PRIMARY KEY (issuer, person_id),
  UNIQUE (issuer, subject)
);
