-- Tables of the identity library, in its own words and its own schema, outside tenant data.
CALL plateforme.ouvrir_schema('auth', 'Comptes, sessions et preuves d’identité, tenus par la bibliothèque d’identité');

CREATE TABLE auth."user" (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  "emailVerified" boolean NOT NULL DEFAULT false,
  image text,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now(),
  "twoFactorEnabled" boolean DEFAULT false
);

CREATE TABLE auth.session (
  id uuid PRIMARY KEY,
  "userId" uuid NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  token text NOT NULL UNIQUE,
  "expiresAt" timestamptz NOT NULL,
  "ipAddress" text,
  "userAgent" text,
  "organismeActif" uuid,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX session_par_compte ON auth.session ("userId");

CREATE TABLE auth.account (
  id uuid PRIMARY KEY,
  "userId" uuid NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  "accountId" text NOT NULL,
  "providerId" text NOT NULL,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now(),
  UNIQUE ("providerId", "accountId")
);
CREATE INDEX account_user ON auth.account ("userId");

CREATE TABLE auth.verification (
  id uuid PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX verification_identifier ON auth.verification (identifier);

CREATE TABLE auth."twoFactor" (
  id uuid PRIMARY KEY,
  "userId" uuid NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  secret text NOT NULL,
  "backupCodes" text NOT NULL,
  verified boolean DEFAULT true,
  "failedVerificationCount" integer DEFAULT 0,
  "lockedUntil" timestamptz
);
CREATE INDEX two_factor_user ON auth."twoFactor" ("userId");

CREATE TABLE auth.passkey (
  id uuid PRIMARY KEY,
  "userId" uuid NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  name text,
  "publicKey" text NOT NULL,
  "credentialID" text NOT NULL UNIQUE,
  counter integer NOT NULL,
  "deviceType" text NOT NULL,
  "backedUp" boolean NOT NULL,
  transports text,
  aaguid text,
  "createdAt" timestamptz DEFAULT now()
);
CREATE INDEX passkey_user ON auth.passkey ("userId");

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth TO ancrage_app;
